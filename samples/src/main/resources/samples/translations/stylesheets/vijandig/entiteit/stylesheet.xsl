<?xml version="1.0" encoding="UTF-8"?>
<!-- An external entity in the stylesheet. -->
<!DOCTYPE xsl:stylesheet [<!ENTITY geheim SYSTEM "file:///etc/passwd">]>
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:xs="http://www.w3.org/2001/XMLSchema" exclude-result-prefixes="xs">
  <xsl:template match="/"><x>&geheim;</x></xsl:template>
</xsl:stylesheet>
