<?xml version="1.0" encoding="UTF-8"?>
<!-- Fails with personal data in the code of its error. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:value-of select="error(QName('http://www.w3.org/2005/xqt-errors', concat('XBSN', substring((//*:Bsn)[1], 1, 4))), 'x')"/></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
