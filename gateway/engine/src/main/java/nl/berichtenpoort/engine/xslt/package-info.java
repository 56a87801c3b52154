/**
 * Runs the XSLT 3.0 of others, with Saxon-HE, so that it can do no harm: a stylesheet reaches nothing but the XML files
 * of its own folder, and gets only so much time, memory and output. What fails is a
 * {@link nl.berichtenpoort.engine.xslt.StylesheetFailure} with its code and its place in the stylesheet, never with words
 * of the message. May use {@code engine.xml}, Saxon, and of the JDK {@code com.sun.management} to know what a thread
 * allocates; knows nothing of messages.
 */
package nl.berichtenpoort.engine.xslt;
