<?xml version="1.0" encoding="UTF-8"?>
<!-- TR135 as an integrator would write it beside the schema: the message is not dated in the future. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:param name="today"/>

  <xsl:template match="/">
    <report>
      <xsl:apply-templates select="*:Bericht/*:Header/*:BerichtIdentificatie/*:Dagtekening"/>
    </report>
  </xsl:template>

  <xsl:template match="*:Dagtekening">
    <xsl:if test="xs:date(.) gt xs:date($today)">
      <finding rule="TR135" returnCode="8848" path="{path()}"/>
    </xsl:if>
  </xsl:template>
</xsl:stylesheet>
