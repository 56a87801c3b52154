<?xml version="1.0" encoding="UTF-8"?>
<!-- Volume, unit and frequency in words. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:t="urn:regiesysteem:functies" exclude-result-prefixes="t" xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
  <xsl:variable name="codes" select="doc('codes.xml')"/>
  <xsl:key name="code" match="code" use="concat(../@naam, '-', @waarde)"/>
  <xsl:template match="*" mode="t:omvang">
    <omvang><xsl:value-of select="ijw:Volume, key('code', 'eenheid-' || ijw:Eenheid, $codes), key('code', 'frequentie-' || ijw:Frequentie, $codes)" separator=" "/></omvang>
  </xsl:template>
</xsl:stylesheet>
