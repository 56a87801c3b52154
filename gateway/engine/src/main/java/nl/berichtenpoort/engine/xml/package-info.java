/**
 * The one way in which the engine opens XML: a hardened parser without DOCTYPE, external entities or lazy surprises.
 * Uses nothing of the project.
 */
package nl.berichtenpoort.engine.xml;
