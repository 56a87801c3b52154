<?xml version="1.0" encoding="UTF-8"?>
<!-- Writes a file. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <xsl:result-document href="geschreven.xml"><x/></xsl:result-document>
  </xsl:template>
</xsl:stylesheet>
