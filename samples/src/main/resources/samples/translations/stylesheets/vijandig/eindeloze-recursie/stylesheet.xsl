<?xml version="1.0" encoding="UTF-8"?>
<!-- Calls itself ever deeper. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:call-template name="dieper"/></x>
  </xsl:template>
  <xsl:template name="dieper">
    <y><xsl:call-template name="dieper"/></y>
  </xsl:template>
</xsl:stylesheet>
