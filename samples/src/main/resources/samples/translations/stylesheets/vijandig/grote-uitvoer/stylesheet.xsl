<?xml version="1.0" encoding="UTF-8"?>
<!-- Writes without end. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:for-each select="1 to 1000000000"><y>lach</y></xsl:for-each></x>
  </xsl:template>
</xsl:stylesheet>
