<?xml version="1.0" encoding="UTF-8"?>
<!-- Catches the end of its time, as if all were well. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:try select="f:lang()" xmlns:f="urn:f"><xsl:catch select="'klaar'"/></xsl:try></x>
  </xsl:template>
  <xsl:function name="f:lang" xmlns:f="urn:f"><xsl:for-each select="1 to 1000000000"><xsl:if test=". = 0">x</xsl:if></xsl:for-each></xsl:function>
</xsl:stylesheet>
