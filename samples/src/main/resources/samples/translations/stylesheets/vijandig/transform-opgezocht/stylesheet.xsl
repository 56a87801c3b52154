<?xml version="1.0" encoding="UTF-8"?>
<!-- Looks a function up, in parts of its name. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:sequence select="function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'trans' || 'form'), 1)(map { 'stylesheet-text': '&lt;x/>' })"/></x>
  </xsl:template>
</xsl:stylesheet>
