/**
 * A message as a page for people: HTML that stands on its own, in Dutch or English, with every value of the message,
 * every code spelled out and, where it was judged, what is wrong, where and what to do. The page is written while the
 * tree is walked by its compiled schema, so that nothing of a message can be left out; labels and sentences are in the
 * bundle {@code page}. May use {@code engine.envelope} for what stands around a message, {@code engine.message},
 * {@code engine.schema}, {@code engine.report}, {@code engine.xml} to write and the code lists of {@code schemas};
 * decides nothing about a message.
 */
package nl.berichtenpoort.engine.translate.page;
