<?xml version="1.0" encoding="UTF-8"?>
<!-- Goes on for longer than anybody waits. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:for-each select="1 to 1000000000"><xsl:if test=". = 0"><r:Fout/></xsl:if></xsl:for-each></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
