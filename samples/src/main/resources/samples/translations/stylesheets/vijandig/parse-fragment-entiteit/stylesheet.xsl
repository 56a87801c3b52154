<?xml version="1.0" encoding="UTF-8"?>
<!-- An entity by way of parse-xml-fragment. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:sequence select="parse-xml-fragment('&lt;!DOCTYPE a [&lt;!ENTITY s SYSTEM &quot;file:///etc/passwd&quot;>]>&lt;a>&amp;s;&lt;/a>')"/></x>
  </xsl:template>
</xsl:stylesheet>
