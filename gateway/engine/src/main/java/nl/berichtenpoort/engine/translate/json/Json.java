package nl.berichtenpoort.engine.translate.json;

import java.io.OutputStream;
import nl.berichtenpoort.engine.message.ReadingLimits;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;

/** Makes parsers and generators of JSON: UTF-8 only, within limits, and without the payload in what they complain. */
final class Json {

    /** Characters of a number; the standard's largest has 12 digits. */
    static final int NUMBER_LENGTH = 100;

    private final JsonFactory factory;

    Json(ReadingLimits limits) {
        this.factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limits.maxBytes())
                        .maxNestingDepth(limits.maxDepth())
                        .maxNameLength(limits.maxNameLength())
                        .maxStringLength(limits.maxTextLength())
                        .maxNumberLength(NUMBER_LENGTH)
                        .build())
                // The bytes have been found to be UTF-8; another guess would be wrong.
                .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                // So that NaN is told at its place, and not as a document that is no JSON.
                .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .build();
    }

    JsonParser parser(byte[] document) {
        return factory.createParser(ObjectReadContext.empty(), document);
    }

    /** Writes for people to read; closing it leaves the stream open. */
    JsonGenerator indentedGenerator(OutputStream out) {
        return factory.createGenerator(new Indented(), out);
    }

    /** Writes without white space; closing it leaves the stream open. */
    JsonGenerator generator(OutputStream out) {
        return factory.createGenerator(ObjectWriteContext.empty(), out);
    }

    /** Two spaces a level and line feeds, on whatever machine. */
    private static final class Indented extends ObjectWriteContext.Base {
        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter(
                            Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"));
        }
    }
}
