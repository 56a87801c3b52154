<?xml version="1.0" encoding="UTF-8"?>
<!-- Calls a server. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:sequence select="document('https://127.0.0.1:9/x.xml')"/></x>
  </xsl:template>
</xsl:stylesheet>
