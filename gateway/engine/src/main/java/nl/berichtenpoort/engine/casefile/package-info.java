/**
 * What accepted messages leave behind: allocations, requests and their answers, starts, stops, invoices and what was
 * granted, by law, municipality, provider and client. Later messages are judged against it (levels 3 and 4 of the
 * standard). Turning a message into changes is pure; keeping them is behind a port. May use {@code engine.message} only.
 */
package nl.berichtenpoort.engine.casefile;
