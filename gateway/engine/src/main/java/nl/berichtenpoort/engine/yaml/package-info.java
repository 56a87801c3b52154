/**
 * YAML files that people write for the gateway: nodes with places straight from the tokens, the keys of a mapping asked
 * for one by one, single values, and faults that say where and what to do. Knows no kind of file. May use
 * {@code engine.report} (texts and places) and SnakeYAML Engine; no other package of the engine uses that library.
 */
package nl.berichtenpoort.engine.yaml;
