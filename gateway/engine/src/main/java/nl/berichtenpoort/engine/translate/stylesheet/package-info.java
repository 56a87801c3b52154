/**
 * Stylesheets of a party's own: XSLT 3.0 of an integrator that turns a message of the standard into what a party reads,
 * or what a party sends into a message of the standard. A stylesheet that fails is a finding with its place in the
 * stylesheet and nothing of the message; it is read anew when one of its files changed, so that the message can be tried
 * again. {@code docs/stylesheets.md} tells how to write one. May use {@code engine.translate}, {@code engine.message},
 * {@code engine.report}, {@code engine.xml} and {@code engine.xslt}, Saxon for values, and Jackson to check JSON.
 */
package nl.berichtenpoort.engine.translate.stylesheet;
