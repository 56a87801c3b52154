/**
 * The database and the broker of the gateway: by default both run within it, with their files in one data folder; by
 * configuration both are elsewhere. Knows nothing of messages. May use Spring Boot's configuration, Artemis and the
 * PostgreSQL driver.
 */
package nl.berichtenpoort.app.embedded;
