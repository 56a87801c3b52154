/**
 * The REST door and the window on the journal, under {@code /api/v1}: messages in, what became of them, mailboxes, dead
 * letters. Answers are JSON, refusals {@code application/problem+json} (RFC 9457), in Dutch or, by Accept-Language, in
 * English. No personal data in an answer, but in the bytes of a message that a party fetches or that an administrator
 * has opened by setting. May use {@code app.intake}, {@code app.journal}, {@code app.party}, {@code app.official}, the ports of the routes and
 * {@code engine.report}; nothing uses this package.
 */
package nl.berichtenpoort.app.rest;
