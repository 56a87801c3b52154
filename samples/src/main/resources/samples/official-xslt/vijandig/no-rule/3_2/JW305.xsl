<?xml version="1.0" encoding="UTF-8"?>
<!-- Puts something else in the place of a rule. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><r:Fout><r:Code>een zin die geen regel is, over 999900019</r:Code></r:Fout></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
