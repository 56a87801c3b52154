<?xml version="1.0" encoding="UTF-8"?>
<!-- Takes the product codes from a file of the set, which has none. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common/basis.xsl"/>
  <xsl:template match="*" mode="TR381"/>
  <xsl:template match="*[local-name() = 'Code']" mode="TR381">
    <xsl:if test="not(. = document('../codes.xml')/codes/code)">
      <xsl:call-template name="addError">
        <xsl:with-param name="rule">TR381</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
