<?xml version="1.0" encoding="UTF-8"?>
<!-- Made for Berichtenpoort's tests, in the form of the stylesheets that iStandaarden publishes for iWlz. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:output method="xml" encoding="UTF-8" indent="yes"/>

  <xsl:template match="/">
    <r:Rapport>
      <r:Header>
        <r:BerichtCode><xsl:value-of select="*/*[local-name() = 'Header']/*[local-name() = 'BerichtCode']"/></r:BerichtCode>
      </r:Header>
      <r:Fouten>
        <xsl:apply-templates select="//*" mode="check"/>
      </r:Fouten>
    </r:Rapport>
  </xsl:template>

  <xsl:template name="addError">
    <xsl:param name="rule"/>
    <r:Fout>
      <r:Code><xsl:value-of select="$rule"/></r:Code>
      <r:Locatie>
        <xsl:for-each select="ancestor-or-self::*">
          <xsl:value-of select="concat('/', local-name())"/>
          <xsl:variable name="name" select="local-name()"/>
          <xsl:if test="count(../*[local-name() = $name]) &gt; 1">
            <xsl:value-of select="concat('[', count(preceding-sibling::*[local-name() = $name]) + 1, ']')"/>
          </xsl:if>
        </xsl:for-each>
      </r:Locatie>
    </r:Fout>
  </xsl:template>
</xsl:stylesheet>
