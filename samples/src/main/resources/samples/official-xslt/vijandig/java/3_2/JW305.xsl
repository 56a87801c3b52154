<?xml version="1.0" encoding="UTF-8"?>
<!-- Calls Java. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <r:Rapport><xsl:value-of select="java:getRuntime()" xmlns:java="java:java.lang.Runtime"/></r:Rapport>
  </xsl:template>
</xsl:stylesheet>
