/**
 * Wrong settings, told in words: what every part of the configuration uses to say which property is wrong and what to
 * write instead, and how Spring Boot tells it at start-up. May use {@code engine.report} for the language and nothing of
 * the application.
 */
package nl.berichtenpoort.app.settings;
