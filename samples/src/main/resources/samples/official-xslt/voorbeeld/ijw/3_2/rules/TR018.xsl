<?xml version="1.0" encoding="UTF-8"?>
<!-- Differs from ours on purpose: refuses a stop on the day of its start. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common/basis.xsl"/>
  <xsl:template match="*" mode="TR018"/>
  <xsl:template match="*[local-name() = 'StopProduct']/*[local-name() = 'Einddatum']" mode="TR018">
    <xsl:if test="translate(., '-', '') &lt;= translate(../*[local-name() = 'Begindatum'], '-', '')">
      <xsl:call-template name="addError">
        <xsl:with-param name="rule">TR018</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
