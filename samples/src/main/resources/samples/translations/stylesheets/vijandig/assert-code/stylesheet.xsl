<?xml version="1.0" encoding="UTF-8"?>
<!-- Asserts what is not so, with personal data in the code. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:assert test="empty(//*:Bsn)" error-code="{'B' || (//*:Bsn)[1]}"/></x>
  </xsl:template>
</xsl:stylesheet>
