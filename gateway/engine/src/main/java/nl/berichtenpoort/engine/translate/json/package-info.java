/**
 * Canonical JSON: every message of release 3.2 as one JSON object, without loss, and back; and the JSON Schema of each
 * message. Both follow from the compiled XSD: no message is known here by name. May use {@code engine.message},
 * {@code engine.schema}, {@code engine.report} and the streaming core of Jackson, which no other package of the engine
 * reads or writes messages with. What the form looks like: {@code docs/canonical-json.md}.
 */
package nl.berichtenpoort.engine.translate.json;
