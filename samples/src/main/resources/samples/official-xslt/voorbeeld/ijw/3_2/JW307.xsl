<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="common/basis.xsl"/>
  <xsl:include href="constraints/CS002.xsl"/>
  <xsl:include href="rules/TR018.xsl"/>
  <xsl:include href="rules/TR381.xsl"/>
  <xsl:template match="*" mode="check" priority="0">
    <xsl:apply-templates select="." mode="CS002"/>
    <xsl:apply-templates select="." mode="TR018"/>
    <xsl:apply-templates select="." mode="TR381"/>
  </xsl:template>
</xsl:stylesheet>
