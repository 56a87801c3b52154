<?xml version="1.0" encoding="UTF-8"?>
<!-- Allocations for a back-office with an XML of its own: dates and amounts as it reads them, what the codes mean from a
     module and a list beside it. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:regiesysteem:functies" exclude-result-prefixes="xs t" xpath-default-namespace="http://www.istandaarden.nl/ijw/3_2/jw301/schema" xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
  <xsl:import href="modules/omvang.xsl"/>
  <xsl:output method="xml" indent="yes" encoding="ISO-8859-1"/>
  <xsl:strip-space elements="*"/>
  <xsl:param name="berichtsoort" as="xs:string" required="yes"/>
  <xsl:param name="afzender" as="xs:string" required="yes"/>
  <xsl:param name="ontvanger" as="xs:string" required="yes"/>
  <xsl:param name="richting" as="xs:string" required="yes"/>
  <xsl:param name="vandaag" as="xs:date" required="yes"/>

  <xsl:template match="/Bericht">
    <regie soort="{$berichtsoort}" van="{$afzender}" naar="{$ontvanger}" richting="{$richting}" verwerkt="{format-date($vandaag, '[D01]-[M01]-[Y]')}" datum="{current-date() => string() => substring(1, 10)}">
      <xsl:apply-templates select="Client"/>
    </regie>
  </xsl:template>

  <xsl:template match="Client">
    <dossier burgerservicenummer="{Bsn}">
      <naam><xsl:value-of select="Naam/ijw:Voorletters, Naam/ijw:Geslachtsnaam/ijw:Voorvoegsel, Naam/ijw:Geslachtsnaam/ijw:Achternaam" separator=" "/></naam>
      <xsl:apply-templates select="ToegewezenProducten/ToegewezenProduct">
        <xsl:sort select="Ingangsdatum"/>
      </xsl:apply-templates>
    </dossier>
  </xsl:template>

  <xsl:template match="ToegewezenProduct">
    <beschikking nummer="{ToewijzingNummer}" van="{format-date(Ingangsdatum, '[D01]-[M01]-[Y]')}">
      <xsl:if test="Einddatum">
        <xsl:attribute name="tot" select="format-date(Einddatum, '[D01]-[M01]-[Y]')"/>
      </xsl:if>
      <product><xsl:value-of select="Product/ijw:Categorie, Product/ijw:Code" separator="/"/></product>
      <xsl:apply-templates select="Omvang" mode="t:omvang"/>
    </beschikking>
  </xsl:template>
</xsl:stylesheet>
