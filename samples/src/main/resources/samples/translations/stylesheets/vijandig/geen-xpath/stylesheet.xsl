<?xml version="1.0" encoding="UTF-8"?>
<!-- An XPath that is none. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/"><xsl:value-of select="(("/></xsl:template>
</xsl:stylesheet>
