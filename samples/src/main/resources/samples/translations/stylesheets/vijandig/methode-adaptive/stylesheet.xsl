<?xml version="1.0" encoding="UTF-8"?>
<!-- Declares a form for debugging. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:output method="adaptive"/>
  <xsl:template match="/"><x/></xsl:template>
</xsl:stylesheet>
