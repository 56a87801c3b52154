package nl.berichtenpoort.app.steering;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.berichtenpoort.app.settings.SettingsException;
import nl.berichtenpoort.app.settings.SettingsProblem;
import nl.berichtenpoort.engine.steering.Tabel;
import nl.berichtenpoort.schemas.CodeList;
import org.springframework.scheduling.support.CronExpression;

/** Checks what configuration says of steering information, and tells all that is wrong with it at once. */
final class SteeringSettings {

    static final int LEAST_KEY_BYTES = 32;
    static final int LEAST_THRESHOLD = 3;

    private static final String PREFIX = "berichtenpoort.steering.";

    private final List<SettingsProblem> problems = new ArrayList<>();
    private final SteeringProperties properties;
    private final CodeList gemeenten;

    private SteeringSettings(SteeringProperties properties, CodeList gemeenten) {
        this.properties = properties;
        this.gemeenten = gemeenten;
    }

    /**
     * Settings in which nothing is wrong.
     *
     * @param recipients in the order of their names; none if there is no steering information
     * @param folder where files go
     * @param cron when files are made; empty for never
     */
    record Checked(List<SteeringRecipient> recipients, Path folder, Optional<String> cron) {
        Checked {
            recipients = List.copyOf(recipients);
        }
    }

    /**
     * The settings, if nothing is wrong with them.
     *
     * @param dataFolder files go below it if no folder is named
     * @param gemeenten the list CBS
     * @throws SettingsException if anything is
     */
    static Checked check(SteeringProperties properties, Path dataFolder, CodeList gemeenten) {
        SteeringSettings settings = new SteeringSettings(properties, gemeenten);
        Path folder = settings.folder(dataFolder);
        Optional<String> cron = settings.cron();
        byte[] key = properties.recipients().isEmpty() ? new byte[0] : settings.key();
        List<SteeringRecipient> recipients = new ArrayList<>();
        new TreeMap<>(properties.recipients())
                .forEach((name, written) ->
                        settings.recipient(name, written, key).ifPresent(recipients::add));
        if (!settings.problems.isEmpty()) {
            throw new SettingsException(settings.problems);
        }
        return new Checked(recipients, folder, cron);
    }

    private Path folder(Path dataFolder) {
        try {
            return filled(properties.folder()).map(Path::of).orElse(dataFolder.resolve("steering"));
        } catch (InvalidPathException noPath) {
            wrong("folder", "path");
            return dataFolder;
        }
    }

    private Optional<String> cron() {
        Optional<String> cron = filled(properties.cron());
        if (cron.isPresent() && !CronExpression.isValidExpression(cron.get())) {
            wrong("cron", "cron");
        }
        return cron;
    }

    /** The key is never repeated: it is told by its property alone. */
    private byte[] key() {
        byte[] key = {};
        try {
            key = filled(properties.key()).map(Base64.getDecoder()::decode).orElse(key);
        } catch (IllegalArgumentException noBase64) {
            // Told below, with what is too short.
            key = new byte[0];
        }
        if (key.length < LEAST_KEY_BYTES) {
            wrong("key", "steering-key");
        }
        return key;
    }

    private Optional<SteeringRecipient> recipient(String name, SteeringProperties.Recipient written, byte[] key) {
        int before = problems.size();
        String property = "recipients." + name;
        if (!name.matches("[A-Za-z0-9-]+")) {
            wrong(property, "steering-recipient");
        }
        Optional<String> ground = filled(written.legalGround());
        if (ground.isEmpty()) {
            wrong(property + ".legal-ground", "steering-legal-ground");
        }
        municipalities(property + ".municipalities", written.municipalities());
        if (written.threshold() < LEAST_THRESHOLD) {
            wrong(property + ".threshold", "steering-threshold", Integer.toString(LEAST_THRESHOLD));
        }
        positive(property + ".repeat-months", written.repeatMonths());
        positive(property + ".periods", written.periods());
        Optional<String> recordsGround = filled(written.recordsLegalGround());
        Set<Tabel> tables = tables(property + ".tables", written.tables(), recordsGround.isPresent());
        if (problems.size() > before || key.length == 0) {
            return Optional.empty();
        }
        return Optional.of(new SteeringRecipient(
                name,
                ground.orElseThrow(),
                recordsGround,
                new TreeSet<>(written.municipalities()),
                tables,
                new SteeringRecipient.Telwijze(
                        written.threshold(),
                        written.repeatMonths(),
                        written.providers(),
                        written.period(),
                        written.periods()),
                new HmacPseudoniemen(key, name)));
    }

    private void municipalities(String property, List<String> codes) {
        List<String> unknown =
                codes.stream().filter(code -> gemeenten.find(code).isEmpty()).toList();
        if (codes.isEmpty() || !unknown.isEmpty()) {
            wrong(property, "steering-municipalities", String.join(", ", unknown));
        }
    }

    private Set<Tabel> tables(String property, List<String> names, boolean records) {
        Set<Tabel> tables = EnumSet.noneOf(Tabel.class);
        if (names.isEmpty()) {
            tables.addAll(Arrays.asList(Tabel.values()));
            tables.removeIf(table -> table.records() && !records);
        }
        for (String name : names) {
            Optional<Tabel> table = Tabel.van(name.strip());
            table.ifPresent(tables::add);
            if (table.isEmpty()) {
                wrong(
                        property,
                        "steering-table",
                        name,
                        Arrays.stream(Tabel.values()).map(Tabel::woord).collect(Collectors.joining(", ")));
            } else if (table.get().records() && !records) {
                wrong(property, "steering-records", name);
            }
        }
        return tables;
    }

    private void positive(String property, int value) {
        if (value < 1) {
            wrong(property, "positive-number");
        }
    }

    private static Optional<String> filled(Optional<String> text) {
        return text.map(String::strip).filter(value -> !value.isEmpty());
    }

    private void wrong(String property, String key, String... arguments) {
        problems.add(SettingsProblem.of(PREFIX + property, key, arguments));
    }
}
