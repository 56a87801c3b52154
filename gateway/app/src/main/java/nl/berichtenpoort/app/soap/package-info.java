/**
 * The SOAP door: {@code /services/ggk0210} with the three operations of the StUF-GGk 2.1 WSDL.
 *
 * <p>Apache CXF holds the protocol: the WSDL, SOAP versions, headers that must be understood, faults. It does not bind
 * the body. A body carries up to 25 MB of base64, which a binding would read into several copies; so the bytes are read
 * once from the connection, CXF reads them only up to the start of the body, and the envelope's own reader judges the
 * whole in one pass and holds it against its schema. May use {@code app.intake}, {@code engine.envelope} and
 * {@code engine.report}; nothing uses this package.
 */
package nl.berichtenpoort.app.soap;
