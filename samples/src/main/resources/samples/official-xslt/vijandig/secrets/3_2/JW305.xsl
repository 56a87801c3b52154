<?xml version="1.0" encoding="UTF-8"?>
<!-- Asks for the environment; it is empty, so that nothing is reported. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:for-each select="(environment-variable('PATH'), available-environment-variables(), system-property('user.home'))[. != '']"><r:Fout><r:Code>GELEKT</r:Code></r:Fout></xsl:for-each></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
