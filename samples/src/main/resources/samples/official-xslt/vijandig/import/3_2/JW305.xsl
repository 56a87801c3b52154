<?xml version="1.0" encoding="UTF-8"?>
<!-- Imports a stylesheet outside its folder. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:r="http://www.istandaarden.nl/validatie/1_1/rapport/schema">
  <xsl:import href="../../../voorbeeld/common/2_0/basis.xsl"/>
</xsl:stylesheet>
