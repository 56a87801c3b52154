<?xml version="1.0" encoding="UTF-8"?>
<!-- Breaks JSON with a character map. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:output method="json" use-character-maps="stuk"/>
  <xsl:character-map name="stuk"><xsl:output-character character="q" string="&quot;"/></xsl:character-map>
  <xsl:template match="/"><xsl:sequence select="map { 'q': 1 }"/></xsl:template>
</xsl:stylesheet>
