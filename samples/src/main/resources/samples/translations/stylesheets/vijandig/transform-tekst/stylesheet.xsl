<?xml version="1.0" encoding="UTF-8"?>
<!-- Runs a stylesheet of its own making. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:sequence select="transform(map { 'stylesheet-text': '&lt;x/>' })"/></x>
  </xsl:template>
</xsl:stylesheet>
