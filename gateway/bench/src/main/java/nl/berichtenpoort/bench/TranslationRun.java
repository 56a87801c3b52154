package nl.berichtenpoort.bench;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.MessageReader;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.MessageWriter;
import nl.berichtenpoort.engine.message.Release;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.schema.SchemaSet;
import nl.berichtenpoort.engine.translate.Document;
import nl.berichtenpoort.engine.translate.Translatable;
import nl.berichtenpoort.engine.translate.Translation;
import nl.berichtenpoort.engine.translate.Translator;
import nl.berichtenpoort.engine.translate.json.CanonicalJson;
import nl.berichtenpoort.engine.translate.json.JsonReading;
import nl.berichtenpoort.engine.translate.older.Lifter;
import nl.berichtenpoort.engine.translate.page.MessagePage;
import nl.berichtenpoort.engine.translate.page.PageSettings;
import nl.berichtenpoort.engine.translate.release.Deltas;
import nl.berichtenpoort.engine.translate.release.Lifting;
import nl.berichtenpoort.engine.translate.release.ReleaseTranslator;
import nl.berichtenpoort.engine.translate.table.TableMapping;
import nl.berichtenpoort.engine.translate.table.TableTranslator;
import nl.berichtenpoort.samples.Samples;
import nl.berichtenpoort.schemas.CodeLists;

/**
 * What each translation of a message of each type costs, as a ratio to reading that message (bytes checked, schema, tree)
 * in the same round. Processor time of the one thread, so that neighbours on the machine count little; the median of the
 * rounds.
 */
public final class TranslationRun {

    private static final long ROUND_NANOS = 20_000_000;
    private static final int WARM_UP_ROUNDS = 4;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final SchemaSet schemas = SchemaSet.builtIn();
    private final MessageReader reader = new MessageReader(schemas);
    private final MessageWriter writer = new MessageWriter(schemas);
    private final CanonicalJson json = new CanonicalJson(schemas);
    private final Lifter lifter = new Lifter(schemas);
    private final ReleaseTranslator toOldest = new ReleaseTranslator(Release.V3_0, Deltas.shipped(), writer);
    private final MessagePage pages = new MessagePage(schemas, new CodeLists(), PageSettings.of(Language.NL));
    private final Map<MessageType, TableTranslator> tables = tables();
    private final int rounds;
    private long sink;

    private TranslationRun(int rounds) {
        this.rounds = rounds;
    }

    /**
     * Prints the table in Markdown.
     *
     * @param args the number of rounds (15)
     */
    public static void main(String[] args) {
        new TranslationRun(args.length > 0 ? Integer.parseInt(args[0]) : 15)
                .print(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    }

    private static Map<MessageType, TableTranslator> tables() {
        Map<MessageType, TableTranslator> tables = new LinkedHashMap<>();
        for (String name : TableMapping.builtIns()) {
            TableMapping mapping = TableMapping.builtIn(name).orElseThrow();
            // A 325 is told with its 323, which a message by itself has not.
            mapping.types().stream()
                    .filter(type -> !type.isAnswer())
                    .forEach(type -> tables.put(type, new TableTranslator(mapping)));
        }
        return tables;
    }

    private void print(PrintStream out) {
        out.println("| message | bytes | reading µs | XML → JSON | JSON → XML | CSV | 3.0 → 3.2 | 3.2 → 3.0 | page |");
        out.println("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        for (MessageType type : MessageType.values()) {
            for (String size : List.of("klein", "volledig")) {
                byte[] message = Samples.named("messages/" + type.standard().folder() + "/" + type.schemaName() + "/"
                                + type.schemaName() + "-" + size + ".xml")
                        .bytes();
                out.println(row(type, size, message));
            }
        }
        if (sink == 0) {
            throw new IllegalStateException("Nothing was measured");
        }
    }

    private String row(MessageType type, String size, byte[] message) {
        MessageNode tree = reader.read(message).root().orElseThrow();
        Translatable translatable = new Translatable(type, tree);
        Map<String, Work> works = new LinkedHashMap<>();
        works.put(
                "read",
                () -> reader.read(message).root().orElseThrow().children().size());
        byte[] document = bytes(json, translatable).orElseThrow();
        works.put("json", () -> bytes(json, translatable).orElseThrow().length);
        works.put("xml", () -> ((JsonReading.Read) json.read(document)).xml().length);
        Optional.ofNullable(tables.get(type))
                .filter(table -> bytes(table, translatable).isPresent())
                .ifPresent(table ->
                        works.put("csv", () -> bytes(table, translatable).orElseThrow().length));
        Optional<byte[]> oldest = bytes(toOldest, translatable);
        oldest.filter(this::isLifted).ifPresent(older -> {
            works.put("lift", () -> ((Lifting.Lifted) lifter.lift(older).orElseThrow()).bytes().length);
            works.put("lower", () -> bytes(toOldest, translatable).orElseThrow().length);
        });
        works.put("page", () -> bytes(pages, translatable).orElseThrow().length);
        Map<String, Double> ratios = measured(works);
        return String.format(
                Locale.ROOT,
                "| %s, %s | %,d | %.1f | %s | %s | %s | %s | %s | %s |",
                type.functie(),
                size,
                message.length,
                ratios.get("read"),
                told(ratios, "json"),
                told(ratios, "xml"),
                told(ratios, "csv"),
                told(ratios, "lift"),
                told(ratios, "lower"),
                told(ratios, "page"));
    }

    private boolean isLifted(byte[] older) {
        return lifter.lift(older).filter(Lifting.Lifted.class::isInstance).isPresent();
    }

    private static Optional<byte[]> bytes(Translator translator, Translatable message) {
        return translator.translate(message) instanceof Translation.Translated translated
                ? Optional.of(translated.document()).map(Document::bytes)
                : Optional.empty();
    }

    private static String told(Map<String, Double> ratios, String work) {
        return ratios.containsKey(work) ? String.format(Locale.ROOT, "%.2f", ratios.get(work)) : "–";
    }

    /** Does something once, and gives a number that depends on it. */
    private interface Work {
        int run();
    }

    /** Microseconds of reading under {@code read}, of the other works the median of their ratios to it. */
    private Map<String, Double> measured(Map<String, Work> works) {
        Map<String, List<Double>> found = new LinkedHashMap<>();
        works.keySet().forEach(name -> found.put(name, new ArrayList<>()));
        for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
            double reading = micros(works.get("read"));
            for (Map.Entry<String, Work> work : works.entrySet()) {
                double value = work.getKey().equals("read") ? reading : micros(work.getValue()) / reading;
                if (round >= 0) {
                    found.get(work.getKey()).add(value);
                }
            }
        }
        Map<String, Double> medians = new LinkedHashMap<>();
        found.forEach((name, values) -> {
            Collections.sort(values);
            medians.put(name, Measured.median(values, value -> value));
        });
        return medians;
    }

    private double micros(Work work) {
        long start = THREADS.getCurrentThreadCpuTime();
        long used;
        int times = 0;
        do {
            sink += work.run();
            times++;
            used = THREADS.getCurrentThreadCpuTime() - start;
        } while (used < ROUND_NANOS);
        return used / 1000.0 / times;
    }
}
