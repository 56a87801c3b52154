<?xml version="1.0" encoding="UTF-8"?>
<!-- Has a Java class write. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:output method="j:java.lang.Thread" xmlns:j="java"/>
  <xsl:template match="/"><x/></xsl:template>
</xsl:stylesheet>
