<?xml version="1.0" encoding="UTF-8"?>
<!-- Fails in a stylesheet of its own making, whose address holds personal data. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <xsl:variable name="inner">&lt;xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"&gt;
      &lt;xsl:template match="/"&gt;&lt;xsl:value-of select="xs:date(name(*))" xmlns:xs="http://www.w3.org/2001/XMLSchema"/&gt;&lt;/xsl:template&gt;&lt;/xsl:stylesheet&gt;</xsl:variable>
    <r:Rapport><xsl:value-of select="transform(map {'stylesheet-text': string($inner), 'stylesheet-base-uri': concat('file:///', (//*:Bsn)[1]), 'source-node': .})?output"/></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
