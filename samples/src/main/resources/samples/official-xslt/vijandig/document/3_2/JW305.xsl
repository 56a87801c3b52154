<?xml version="1.0" encoding="UTF-8"?>
<!-- Reads an XML file outside its folder. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:value-of select="document('../../../voorbeeld/ijw/3_2/codes.xml')"/></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
