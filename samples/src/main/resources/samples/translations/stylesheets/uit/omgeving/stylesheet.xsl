<?xml version="1.0" encoding="UTF-8"?>
<!-- Asks for the environment and the system: there is none. -->
<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:template match="/">
    <omgeving variabelen="{count(available-environment-variables())}" pad="{environment-variable('PATH')}" gebruiker="{system-property('user.home')}" transform="{function-available('transform', 1)}" opgezocht="{exists(function-lookup(QName('http://www.w3.org/2005/xpath-functions', 'load-xquery-module'), 2))}"/>
  </xsl:template>
</xsl:stylesheet>
