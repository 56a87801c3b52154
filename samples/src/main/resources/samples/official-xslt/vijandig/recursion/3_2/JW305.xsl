<?xml version="1.0" encoding="UTF-8"?>
<!-- Calls itself ever deeper. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:call-template name="deeper"/></r:Rapport>
  </xsl:template>
  <xsl:template name="deeper">
    <x><xsl:call-template name="deeper"/></x>
  </xsl:template>
</xsl:stylesheet>
