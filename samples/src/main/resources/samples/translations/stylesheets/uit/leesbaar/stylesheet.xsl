<?xml version="1.0" encoding="UTF-8"?>
<!-- A page of a municipality's own house style. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" version="5" indent="no"/>
  <xsl:template match="/">
    <html lang="nl">
      <head><title>Einde zorg</title></head>
      <body>
        <xsl:for-each select="//*:StopProduct">
          <p><xsl:value-of select="*:ToewijzingNummer"/>: einde op <xsl:value-of select="format-date(*:Einddatum, '[D]-[M]-[Y]')"/></p>
        </xsl:for-each>
      </body>
    </html>
  </xsl:template>
</xsl:stylesheet>
