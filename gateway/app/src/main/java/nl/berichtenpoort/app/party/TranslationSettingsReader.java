package nl.berichtenpoort.app.party;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.translate.desk.CsvWords;
import nl.berichtenpoort.engine.translate.table.DecimalMark;
import nl.berichtenpoort.engine.translate.table.Separator;
import nl.berichtenpoort.engine.translate.table.TableMapping;

/** Turns what configuration says of a party's translation into settings, with all that cannot go together. */
final class TranslationSettingsReader {

    private final String property;
    private final PartyProperties.Translation written;
    private final ConnectorSettings connector;
    private final List<SettingsProblem> problems;

    private TranslationSettingsReader(
            String property,
            PartyProperties.Translation written,
            ConnectorSettings connector,
            List<SettingsProblem> problems) {
        this.property = property;
        this.written = written;
        this.connector = connector;
        this.problems = problems;
    }

    /**
     * The settings; not to be used if there is a problem.
     *
     * @param property the property whose parts they are
     * @param connector how the party is reached
     * @param problems gets what is wrong
     */
    static TranslationSettings read(
            String property,
            PartyProperties.Translation written,
            ConnectorSettings connector,
            List<SettingsProblem> problems) {
        return new TranslationSettingsReader(property, written, connector, problems).settings();
    }

    private TranslationSettings settings() {
        DocumentForm form = form();
        String release = oneOf("release", written.release(), MessageType.RELEASE, "3.1", "3.0");
        boolean oldInvoice = oneOf("invoice", written.invoice(), "323", "303").equals("303");
        Optional<Path> stylesheetOut = file("stylesheet-out", written.stylesheetOut());
        boolean older = oldInvoice || !release.equals(MessageType.RELEASE);
        if (form != DocumentForm.XML) {
            if (connector.takesEnvelope()) {
                wrong("form", "translation-envelope", form.label());
            }
            if (older) {
                wrong("form", "translation-older", form.label());
            }
            if (stylesheetOut.isPresent()) {
                wrong("stylesheet-out", "translation-stylesheet-form", form.label());
            }
        } else if (older && stylesheetOut.isPresent()) {
            wrong("stylesheet-out", "translation-stylesheet-older");
        }
        return new TranslationSettings(
                form, table(form), release, oldInvoice, stylesheetOut, file("stylesheet-in", written.stylesheetIn()));
    }

    private DocumentForm form() {
        String form = oneOf("form", written.form(), "xml", "json", "csv");
        return DocumentForm.valueOf(form.toUpperCase(Locale.ROOT));
    }

    private Optional<TranslationSettings.Table> table(DocumentForm form) {
        if (form != DocumentForm.CSV) {
            onlyWithCsv("mapping", written.mapping());
            onlyWithCsv("decimal", written.decimal());
            onlyWithCsv("separator", written.separator());
            return Optional.empty();
        }
        String mapping = written.mapping().map(String::strip).orElse("");
        if (mapping.isEmpty()) {
            wrong("mapping", "translation-mapping", builtIns());
        } else if (!TableMapping.builtIns().contains(mapping) && !isReadable(mapping)) {
            wrong("mapping", "translation-mapping-unknown", mapping, builtIns());
        }
        return Optional.of(new TranslationSettings.Table(mapping, decimalMark(), separator()));
    }

    private Optional<DecimalMark> decimalMark() {
        Optional<DecimalMark> mark = written.decimal().map(String::strip).flatMap(CsvWords::decimalMark);
        if (written.decimal().isPresent() && mark.isEmpty()) {
            wrong("decimal", "one-of", written.decimal().get(), CsvWords.DECIMALS);
        }
        return mark;
    }

    private Optional<Separator> separator() {
        Optional<Separator> separator = written.separator().flatMap(CsvWords::separator);
        if (written.separator().isPresent() && separator.isEmpty()) {
            wrong("separator", "translation-separator");
        }
        return separator;
    }

    private void onlyWithCsv(String name, Optional<String> value) {
        if (value.isPresent()) {
            wrong(name, "translation-csv-only");
        }
    }

    private Optional<Path> file(String name, Optional<String> value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (isReadable(value.get())) {
            return Optional.of(Path.of(value.get()).toAbsolutePath());
        }
        wrong(name, "file", value.get());
        return Optional.empty();
    }

    private static boolean isReadable(String name) {
        try {
            Path file = Path.of(name);
            return Files.isRegularFile(file) && Files.isReadable(file);
        } catch (InvalidPathException noPath) {
            return false;
        }
    }

    private static String builtIns() {
        return String.join(", ", TableMapping.builtIns());
    }

    /** One of the values, the first if nothing is written. */
    private String oneOf(String name, Optional<String> value, String... values) {
        String given = value.map(text -> text.strip().toLowerCase(Locale.ROOT)).orElse(values[0]);
        if (List.of(values).contains(given)) {
            return given;
        }
        wrong(name, "one-of", given, String.join(", ", values));
        return values[0];
    }

    private void wrong(String name, String key, String... arguments) {
        problems.add(SettingsProblem.of(property + "." + name, key, arguments));
    }
}
