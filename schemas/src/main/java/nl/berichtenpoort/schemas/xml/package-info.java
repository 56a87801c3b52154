/**
 * The adapters that the generated JAXB classes use. May use: the JDK and the JAXB API; nothing of this project.
 */
package nl.berichtenpoort.schemas.xml;
