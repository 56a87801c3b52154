<?xml version="1.0" encoding="UTF-8"?>
<!-- Counts for longer than anybody waits, within one instruction. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:value-of select="count((1 to 400000000)[. mod 7 = 1 and . mod 11 = 3])"/></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
