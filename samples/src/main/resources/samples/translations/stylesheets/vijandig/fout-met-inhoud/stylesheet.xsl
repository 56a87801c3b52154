<?xml version="1.0" encoding="UTF-8"?>
<!-- Fails with personal data in the code of its error. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:sequence select="error(QName('http://www.w3.org/2005/xqt-errors', 'XBSN' || substring((//*:Bsn)[1], 1, 4)), (//*:Bsn)[1])"/></x>
  </xsl:template>
</xsl:stylesheet>
