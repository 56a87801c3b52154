<?xml version="1.0" encoding="UTF-8"?>
<!-- Asks for the date of today. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:import href="../common/basis.xsl"/>
  <xsl:template match="*" mode="TR135"/>
  <xsl:template match="*[local-name() = 'Dagtekening']" mode="TR135">
    <xsl:if test="translate(., '-', '') &gt; translate(substring(string(current-date()), 1, 10), '-', '')">
      <xsl:call-template name="addError">
        <xsl:with-param name="rule">TR135</xsl:with-param>
      </xsl:call-template>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
