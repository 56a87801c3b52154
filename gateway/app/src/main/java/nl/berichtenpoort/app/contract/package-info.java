/**
 * The contracts that the running gateway works with: read from a folder, replaced while it runs, and kept in the database
 * as they came into force. May use the engine, alarms and settings; knows no doors and no processing.
 */
package nl.berichtenpoort.app.contract;
