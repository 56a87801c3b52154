<?xml version="1.0" encoding="UTF-8"?>
<!-- Invoice lines as a flat file, with what the answer grants where it is known. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:output method="text"/>
  <xsl:param name="verwant" as="document-node()?" select="()"/>
  <xsl:variable name="afgekeurd" select="$verwant//*:ReferentieNummer/string()"/>
  <xsl:template match="/">
    <xsl:text>regel;toewijzing;volume;bedrag;antwoord&#13;&#10;</xsl:text>
    <xsl:for-each select="//*:Prestatie">
      <xsl:value-of select="(*:ProductReferentie/*:ReferentieNummer, *:ToewijzingNummer, *:GeleverdVolume, translate(format-number(*:IngediendBedrag/*:Bedrag div 100, '0.00'), '.', ','), if (empty($verwant)) then 'onbekend' else if (*:ProductReferentie/*:ReferentieNummer = $afgekeurd) then 'afgewezen' else 'toegekend')" separator=";"/>
      <xsl:text>&#13;&#10;</xsl:text>
    </xsl:for-each>
  </xsl:template>
</xsl:stylesheet>
