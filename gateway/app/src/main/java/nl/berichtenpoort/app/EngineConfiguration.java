package nl.berichtenpoort.app;

import java.nio.file.Path;
import java.time.Clock;
import nl.berichtenpoort.app.intake.Reception;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeReader;
import nl.berichtenpoort.engine.message.MessageReader;
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
     * The schemas of the messages.
     *
     * @param folder a folder with the official XSDs; empty for the gateway's own
     */
    @Bean
    SchemaSet schemas(@Value("${berichtenpoort.schema-folder:}") String folder) {
        return folder.isBlank() ? SchemaSet.builtIn() : SchemaSet.ofFolder(Path.of(folder));
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
