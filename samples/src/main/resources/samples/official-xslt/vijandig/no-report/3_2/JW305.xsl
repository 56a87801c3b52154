<?xml version="1.0" encoding="UTF-8"?>
<!-- Gives something else than a report. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:template match="/">
    <html><body>In orde</body></html>
  </xsl:template>
</xsl:stylesheet>
