/**
 * Wrong settings, told in words: what every part of the configuration uses to say which property is wrong and what to
 * write instead, and how Spring Boot tells it at start-up. The command line says the same of its options.
 * May use {@code engine.report} for the language, {@code engine.rule} for what can be wrong with a product code list, and
 * nothing of the application.
 */
package nl.berichtenpoort.app.settings;
