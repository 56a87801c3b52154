/**
 * The standard body's own rules beside ours: XSLT stylesheets that an integrator puts in a folder, run by Saxon-HE over
 * messages that we judged, and what they find compared with what we found, rule by rule. Says nothing about a message: a
 * difference, and a stylesheet that fails, never changes our verdict. Stylesheets reach nothing but the files of their
 * folder, and get only so much time and output. {@code docs/official-xslt.md} tells how a folder is laid out. May use
 * {@code engine.envelope}, {@code engine.message}, {@code engine.report}, {@code engine.rule}, {@code engine.xslt} and
 * Saxon.
 */
package nl.berichtenpoort.engine.official;
