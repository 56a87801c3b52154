/**
 * Brings a message to one party by one way: StUF-GGk SOAP, webhook, folder, SFTP, JMS queue. A connector makes one
 * attempt and says how it went; when there is a next one is decided in {@code app.delivery}. May use
 * {@code engine.envelope}, {@code app.party} and the ports of the routes.
 */
package nl.berichtenpoort.app.connector;
