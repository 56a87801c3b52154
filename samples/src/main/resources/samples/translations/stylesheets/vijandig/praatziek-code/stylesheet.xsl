<?xml version="1.0" encoding="UTF-8"?>
<!-- Stops with personal data in the code of its message. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <xsl:message terminate="yes" error-code="{'B' || (//*:Bsn)[1]}">x</xsl:message>
  </xsl:template>
</xsl:stylesheet>
