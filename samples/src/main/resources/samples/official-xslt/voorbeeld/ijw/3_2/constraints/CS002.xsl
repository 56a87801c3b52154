<?xml version="1.0" encoding="UTF-8"?>
<!-- The rule as we read it: both find the same. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common/basis.xsl"/>
  <xsl:template match="*" mode="CS002"/>
  <xsl:template match="*[local-name() = 'Bsn']" mode="CS002">
    <xsl:if test="(9 * substring(., 1, 1) + 8 * substring(., 2, 1) + 7 * substring(., 3, 1) + 6 * substring(., 4, 1) + 5 * substring(., 5, 1) + 4 * substring(., 6, 1) + 3 * substring(., 7, 1) + 2 * substring(., 8, 1) - substring(., 9, 1)) mod 11 != 0">
      <xsl:call-template name="addError">
        <xsl:with-param name="rule">CS002</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
