<?xml version="1.0" encoding="UTF-8"?>
<!-- Billion laughs by way of parse-xml. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/">
    <x><xsl:sequence select="parse-xml('&lt;!DOCTYPE l [&lt;!ENTITY a &quot;lachlach&quot;>&lt;!ENTITY b &quot;&amp;a;&amp;a;&amp;a;&amp;a;&amp;a;&amp;a;&amp;a;&amp;a;&amp;a;&amp;a;&quot;>&lt;!ENTITY c &quot;&amp;b;&amp;b;&amp;b;&amp;b;&amp;b;&amp;b;&amp;b;&amp;b;&amp;b;&amp;b;&quot;>]>&lt;l>&amp;c;&lt;/l>')"/></x>
  </xsl:template>
</xsl:stylesheet>
