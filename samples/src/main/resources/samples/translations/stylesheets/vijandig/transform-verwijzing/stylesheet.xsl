<?xml version="1.0" encoding="UTF-8"?>
<!-- Refers to the function by name. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:sequence select="transform#1(map { 'stylesheet-text': '&lt;x/>' })"/></x>
  </xsl:template>
</xsl:stylesheet>
