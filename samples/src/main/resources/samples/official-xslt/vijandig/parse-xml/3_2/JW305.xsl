<?xml version="1.0" encoding="UTF-8"?>
<!-- Parses text with an external entity. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:value-of select="parse-xml('&lt;!DOCTYPE a [&lt;!ENTITY s SYSTEM &quot;file:///etc/passwd&quot;&gt;]&gt;&lt;a&gt;&amp;s;&lt;/a&gt;')"/></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
