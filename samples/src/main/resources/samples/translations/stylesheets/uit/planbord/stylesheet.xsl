<?xml version="1.0" encoding="UTF-8"?>
<!-- Starts of care for a planning board that reads JSON. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xpath-default-namespace="http://www.istandaarden.nl/ijw/3_2/jw305/schema" xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
  <xsl:output method="json" indent="no"/>
  <xsl:template match="/Bericht">
    <xsl:sequence select="array { .//StartProduct ! map { 'toewijzing': xs:integer(ToewijzingNummer), 'begin': string(Begindatum), 'gecorrigeerd': StatusAanlevering = '9' } }"/>
  </xsl:template>
</xsl:stylesheet>
