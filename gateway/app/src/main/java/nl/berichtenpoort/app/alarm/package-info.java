/** What needs a person: a line in the log at ERROR and a counter for monitoring. May use the ports of the routes. */
package nl.berichtenpoort.app.alarm;
