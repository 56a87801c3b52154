<?xml version="1.0" encoding="UTF-8"?>
<!-- Goes on for ever without growing. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:call-template name="again"/></r:Rapport>
  </xsl:template>
  <xsl:template name="again">
    <xsl:call-template name="again"/>
  </xsl:template>
</xsl:stylesheet>
