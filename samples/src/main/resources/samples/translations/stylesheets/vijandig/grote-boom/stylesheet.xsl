<?xml version="1.0" encoding="UTF-8"?>
<!-- Builds a tree in a variable. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <xsl:variable name="groot"><xsl:for-each select="1 to 1000000000"><y><z>lach</z></y></xsl:for-each></xsl:variable>
    <x><xsl:value-of select="count($groot//z)"/></x>
  </xsl:template>
</xsl:stylesheet>
