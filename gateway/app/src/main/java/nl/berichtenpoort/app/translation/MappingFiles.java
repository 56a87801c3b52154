package nl.berichtenpoort.app.translation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.berichtenpoort.app.party.TranslationSettings;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Severity;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.engine.translate.desk.CsvWords;
import nl.berichtenpoort.engine.translate.stylesheet.StylesheetTranslator;
import nl.berichtenpoort.engine.translate.table.CheckedTable;
import nl.berichtenpoort.engine.translate.table.CsvSettings;
import nl.berichtenpoort.engine.translate.table.MappingFaultTexts;
import nl.berichtenpoort.engine.translate.table.MappingReading;
import nl.berichtenpoort.engine.translate.table.TableMapping;
import nl.berichtenpoort.engine.translate.table.TableTranslator;

/**
 * The mappings by which flat files are made: those of the gateway by their name, others as their file is at that moment. A
 * file is looked at for every message, and read as a mapping when it holds something else than before. Thread-safe.
 */
final class MappingFiles {

    private final Map<String, Known> files = new ConcurrentHashMap<>();

    private final StylesheetFiles stylesheets;
    private final MessageWriter writer;

    MappingFiles(StylesheetFiles stylesheets, MessageWriter writer) {
        this.stylesheets = Objects.requireNonNull(stylesheets);
        this.writer = Objects.requireNonNull(writer);
    }

    /** What a file held. */
    private record Known(byte[] content, MappingReading reading) {}

    /** How a flat file is made of a message; empty if the mapping has no rows for messages of its type. */
    Optional<Translator> translator(TranslationSettings.Table table, MessageType type, LocalDate today) {
        Optional<MappingReading> reading = reading(table.mapping());
        if (reading.isEmpty()) {
            return Optional.of(cannot(List.of(TranslationFaults.noMapping(table.mapping()))));
        }
        Optional<TableMapping> mapping = reading.get().mapping();
        if (mapping.isEmpty()) {
            return Optional.of(cannot(faults(fileName(table.mapping()), reading.get())));
        }
        return mapping.filter(known -> known.appliesTo(type)).map(known -> translator(table, known, today));
    }

    /** By rows and columns, or by the stylesheet beside the mapping file. */
    private Translator translator(TranslationSettings.Table table, TableMapping mapping, LocalDate today) {
        CsvSettings settings = CsvWords.settings(mapping.settings(), table.decimalMark(), table.separator());
        if (mapping.stylesheet().isEmpty()) {
            return new TableTranslator(mapping, settings);
        }
        Path stylesheet = Path.of(table.mapping())
                .toAbsolutePath()
                .resolveSibling(mapping.stylesheet().get());
        return new CheckedTable(
                mapping,
                settings,
                new StylesheetTranslator(stylesheets.at(stylesheet), writer, today, Set.of(DocumentForm.CSV)));
    }

    private static Translator cannot(List<Finding> findings) {
        return message -> new Translation.Untranslatable(findings);
    }

    /** That the file is faulty, and each fault with its place in the file. */
    private static List<Finding> faults(String file, MappingReading reading) {
        MappingFaultTexts texts = new MappingFaultTexts(Language.NL);
        return Stream.concat(
                        Stream.of(TranslationFaults.faultyMapping(file)),
                        reading.faults().stream()
                                .filter(fault -> fault.severity() == Severity.ERROR)
                                .map(fault -> TranslationFaults.ofMapping(fault, texts.messageKey(fault))))
                .toList();
    }

    /** What is at a name now; empty if there is nothing that can be read. */
    private Optional<MappingReading> reading(String name) {
        Optional<byte[]> content = content(name);
        return content.map(bytes -> files.compute(
                        name,
                        (key, known) -> known != null && Arrays.equals(known.content(), bytes)
                                ? known
                                : new Known(bytes, TableMapping.read(fileName(name), bytes)))
                .reading());
    }

    private static String fileName(String name) {
        return TableMapping.builtIns().contains(name)
                ? name + ".yaml"
                : String.valueOf(Path.of(name).getFileName());
    }

    private static Optional<byte[]> content(String name) {
        if (TableMapping.builtIns().contains(name)) {
            return Optional.of(TableMapping.builtInFile(name));
        }
        try {
            return Optional.of(Files.readAllBytes(Path.of(name)));
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }
}
