<?xml version="1.0" encoding="UTF-8"?>
<!-- A provider's software sends the start of care in an XML of its own; it becomes a JW305. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs" xmlns="http://www.istandaarden.nl/ijw/3_2/jw305/schema" xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
  <xsl:output method="xml" indent="yes"/>
  <xsl:strip-space elements="*"/>
  <xsl:param name="afzender" as="xs:string" required="yes"/>
  <xsl:param name="ontvanger" as="xs:string" required="yes"/>
  <xsl:param name="vandaag" as="xs:date" required="yes"/>

  <xsl:template match="/startmelding">
    <Bericht>
      <Header>
        <BerichtCode>438</BerichtCode>
        <BerichtVersie>3</BerichtVersie>
        <BerichtSubversie>2</BerichtSubversie>
        <Afzender><xsl:value-of select="$afzender"/></Afzender>
        <Ontvanger><xsl:value-of select="$ontvanger"/></Ontvanger>
        <BerichtIdentificatie>
          <ijw:Identificatie><xsl:value-of select="@kenmerk"/></ijw:Identificatie>
          <ijw:Dagtekening><xsl:value-of select="$vandaag"/></ijw:Dagtekening>
        </BerichtIdentificatie>
        <XsdVersie>
          <ijw:BasisschemaXsdVersie>3.2.0</ijw:BasisschemaXsdVersie>
          <ijw:BerichtXsdVersie>3.2.0</ijw:BerichtXsdVersie>
        </XsdVersie>
      </Header>
      <Client>
        <Bsn><xsl:value-of select="jeugdige/@bsn"/></Bsn>
        <Geboortedatum>
          <ijw:Datum><xsl:value-of select="jeugdige/@geboren"/></ijw:Datum>
        </Geboortedatum>
        <Geslacht><xsl:value-of select="map { 'm': 1, 'v': 2 }(jeugdige/@geslacht)"/></Geslacht>
        <Naam>
          <ijw:Geslachtsnaam>
            <ijw:Achternaam><xsl:value-of select="jeugdige/achternaam"/></ijw:Achternaam>
          </ijw:Geslachtsnaam>
          <ijw:Voorletters><xsl:value-of select="jeugdige/voorletters"/></ijw:Voorletters>
        </Naam>
        <StartProducten>
          <xsl:for-each select="traject">
            <StartProduct>
              <ToewijzingNummer><xsl:value-of select="@toewijzing"/></ToewijzingNummer>
              <Product>
                <ijw:Categorie><xsl:value-of select="substring(@product, 1, 2)"/></ijw:Categorie>
                <ijw:Code><xsl:value-of select="@product"/></ijw:Code>
              </Product>
              <ToewijzingIngangsdatum><xsl:value-of select="@vanaf"/></ToewijzingIngangsdatum>
              <Begindatum><xsl:value-of select="@gestart"/></Begindatum>
              <StatusAanlevering>1</StatusAanlevering>
            </StartProduct>
          </xsl:for-each>
        </StartProducten>
      </Client>
    </Bericht>
  </xsl:template>
</xsl:stylesheet>
