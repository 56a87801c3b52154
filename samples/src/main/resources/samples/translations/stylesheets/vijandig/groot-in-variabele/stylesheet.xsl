<?xml version="1.0" encoding="UTF-8"?>
<!-- Doubles a text in a variable, and writes nothing of it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <xsl:variable name="groot"><xsl:iterate select="1 to 40"><xsl:param name="t" select="'lachlach'"/><xsl:on-completion select="$t"/><xsl:next-iteration><xsl:with-param name="t" select="$t || $t"/></xsl:next-iteration></xsl:iterate></xsl:variable>
    <x><xsl:value-of select="string-length($groot) > 0"/></x>
  </xsl:template>
</xsl:stylesheet>
