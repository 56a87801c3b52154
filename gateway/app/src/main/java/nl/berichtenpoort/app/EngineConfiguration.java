package nl.berichtenpoort.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.schema.SchemaException;
import nl.berichtenpoort.engine.schema.SchemaSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The parts of the engine that many share. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /**
     * The language of what goes to no caller in particular: reports beside refused files and error messages.
     *
     * @throws SettingsException if there is no such language
     */
    @Bean
    Language language(@Value("${berichtenpoort.language:nl}") String language) {
        return Arrays.stream(Language.values())
                .filter(known -> known.name().equalsIgnoreCase(language.strip()))
                .findFirst()
                .orElseThrow(() -> new SettingsException(
                        List.of(SettingsProblem.of("berichtenpoort.language", "value", "nl, en"))));
    }

    /**
     * The schemas of the messages.
     *
     * @param folder a folder with the official XSDs; empty for the gateway's own
     * @throws SettingsException if the folder does not hold the schemas of all messages
     */
    @Bean
    SchemaSet schemas(@Value("${berichtenpoort.schema-folder:}") String folder) {
        if (folder.isBlank()) {
            return SchemaSet.builtIn();
        }
        try {
            SchemaSet schemas = SchemaSet.ofFolder(Path.of(folder));
            schemas.require(Arrays.stream(MessageType.values())
                    .map(MessageType::namespace)
                    .toList());
            return schemas;
        } catch (SchemaException | InvalidPathException unusable) {
            throw new SettingsException(List.of(SettingsProblem.of(
                    "berichtenpoort.schema-folder", "schema-folder", folder, String.valueOf(unusable.getMessage()))));
        }
    }

    @Bean
    MessageReader messageReader(SchemaSet schemas) {
        return new MessageReader(schemas);
    }

    @Bean
    EnvelopeReader envelopeReader() {
        return new EnvelopeReader(Reception.MOST_BYTES, Reception.MOST_BYTES);
    }

    /** @param applicatie the name that the gateway gives itself in envelopes */
    @Bean
    EnvelopeComposer envelopeComposer(
            @Value("${berichtenpoort.applicatie:Berichtenpoort}") String applicatie, Clock clock) {
        return new EnvelopeComposer(applicatie, clock);
    }
}
