<?xml version="1.0" encoding="UTF-8"?>
<!-- A small provider sends invoice lines as text, a line each: client;allocation;product;minutes;cents a minute. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs" xmlns="http://www.istandaarden.nl/ijw/3_2/jw323/schema" xmlns:ijw="http://www.istandaarden.nl/ijw/3_2/basisschema/schema">
  <xsl:output method="xml" indent="yes"/>
  <xsl:param name="inhoud" as="xs:string" required="yes"/>
  <xsl:param name="afzender" as="xs:string" required="yes"/>
  <xsl:param name="ontvanger" as="xs:string" required="yes"/>
  <xsl:param name="vandaag" as="xs:date" required="yes"/>
  <xsl:variable name="regels" as="array(xs:string)*" select="tokenize($inhoud, '\r?\n')[. != ''] ! array { tokenize(., ';') }"/>
  <xsl:variable name="begin" select="xs:date(format-date($vandaag, '[Y]-[M01]-01')) - xs:yearMonthDuration('P1M')"/>
  <xsl:variable name="eind" select="$begin + xs:yearMonthDuration('P1M') - xs:dayTimeDuration('P1D')"/>

  <xsl:template name="xsl:initial-template">
    <Bericht>
      <Header>
        <BerichtCode>490</BerichtCode>
        <BerichtVersie>3</BerichtVersie>
        <BerichtSubversie>2</BerichtSubversie>
        <Afzender><xsl:value-of select="$afzender"/></Afzender>
        <Ontvanger><xsl:value-of select="$ontvanger"/></Ontvanger>
        <BerichtIdentificatie>
          <ijw:Identificatie>U<xsl:value-of select="format-date($begin, '[Y][M01]')"/></ijw:Identificatie>
          <ijw:Dagtekening><xsl:value-of select="$vandaag"/></ijw:Dagtekening>
        </BerichtIdentificatie>
        <XsdVersie>
          <ijw:BasisschemaXsdVersie>3.2.0</ijw:BasisschemaXsdVersie>
          <ijw:BerichtXsdVersie>3.2.0</ijw:BerichtXsdVersie>
        </XsdVersie>
      </Header>
      <Declaratie>
        <DeclaratieNummer>U<xsl:value-of select="format-date($begin, '[Y][M01]')"/></DeclaratieNummer>
        <DeclaratiePeriode><xsl:call-template name="periode"/></DeclaratiePeriode>
        <DeclaratieDagtekening><xsl:value-of select="$vandaag"/></DeclaratieDagtekening>
        <TotaalIngediendBedrag>
          <ijw:TotaalBedrag><xsl:value-of select="sum($regels ! (xs:integer(.(4)) * xs:integer(.(5))))"/></ijw:TotaalBedrag>
          <ijw:DebetCredit>D</ijw:DebetCredit>
        </TotaalIngediendBedrag>
        <Clienten>
          <xsl:for-each-group select="$regels" group-by=".(1)">
            <Client>
              <Bsn><xsl:value-of select="current-grouping-key()"/></Bsn>
              <Prestaties>
                <xsl:for-each select="current-group()">
                  <Prestatie>
                    <ProductReferentie>
                      <ijw:ReferentieNummer>U<xsl:value-of select="format-date($begin, '[Y][M01]'), .(2)" separator="-"/></ijw:ReferentieNummer>
                    </ProductReferentie>
                    <ToewijzingNummer><xsl:value-of select=".(2)"/></ToewijzingNummer>
                    <ProductCategorie><xsl:value-of select="substring(.(3), 1, 2)"/></ProductCategorie>
                    <ProductCode><xsl:value-of select=".(3)"/></ProductCode>
                    <ProductPeriode><xsl:call-template name="periode"/></ProductPeriode>
                    <GeleverdVolume><xsl:value-of select=".(4)"/></GeleverdVolume>
                    <Eenheid>01</Eenheid>
                    <ProductTarief><xsl:value-of select=".(5)"/></ProductTarief>
                    <IngediendBedrag>
                      <ijw:Bedrag><xsl:value-of select="xs:integer(.(4)) * xs:integer(.(5))"/></ijw:Bedrag>
                      <ijw:DebetCredit>D</ijw:DebetCredit>
                    </IngediendBedrag>
                  </Prestatie>
                </xsl:for-each>
              </Prestaties>
            </Client>
          </xsl:for-each-group>
        </Clienten>
      </Declaratie>
    </Bericht>
  </xsl:template>

  <xsl:template name="periode">
    <ijw:Begindatum><xsl:value-of select="$begin"/></ijw:Begindatum>
    <ijw:Einddatum><xsl:value-of select="$eind"/></ijw:Einddatum>
  </xsl:template>
</xsl:stylesheet>
