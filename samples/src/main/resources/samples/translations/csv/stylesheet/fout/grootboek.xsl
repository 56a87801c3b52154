<?xml version="1.0" encoding="UTF-8"?>
<!-- Schrijft bedragen met een punt, waar de mapping een komma belooft -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xpath-default-namespace="http://www.istandaarden.nl/iwmo/3_2/wmo323/schema" xmlns:b="http://www.istandaarden.nl/iwmo/3_2/basisschema/schema">
  <xsl:output method="text" encoding="UTF-8"/>
  <xsl:template match="/">
    <xsl:text>rekening;maand;bedrag&#13;&#10;</xsl:text>
    <xsl:for-each-group select="//Prestatie" group-by="ProductPeriode/b:Begindatum">
      <xsl:variable name="cent" select="sum(for $b in current-group()/IngediendBedrag return if ($b/b:DebetCredit = 'C') then -xs:integer($b/b:Bedrag) else xs:integer($b/b:Bedrag))"/>
      <xsl:value-of select="'004010', translate(current-grouping-key(), '-', ''), format-number($cent div 100, '0.00')" separator=";"/>
      <xsl:text>&#13;&#10;</xsl:text>
    </xsl:for-each-group>
  </xsl:template>
</xsl:stylesheet>
