/**
 * The one way in which the engine opens and writes XML: a hardened parser without DOCTYPE and external entities, which
 * refuses bytes that would cost it dear, and writers that always give the same bytes. Uses nothing of the project.
 */
package nl.berichtenpoort.engine.xml;
