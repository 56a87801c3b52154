package nl.berichtenpoort.engine.contract.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.Eenheid;
import nl.berichtenpoort.engine.contract.GebrokenMaand;
import nl.berichtenpoort.engine.contract.Indexatie;
import nl.berichtenpoort.engine.contract.Tarief;
import nl.berichtenpoort.engine.contract.Termijn;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Fields;
import nl.berichtenpoort.engine.yaml.Place;
import nl.berichtenpoort.engine.yaml.Placed;
import nl.berichtenpoort.engine.yaml.Yaml;

/** Reads how a product is paid for: {@code bekostiging} with its tariffs, indexation and instalments. */
final class FundingReader {

    private final Faults faults;
    private final Scalars scalars;

    FundingReader(Faults faults, Scalars scalars) {
        this.faults = faults;
        this.scalars = scalars;
    }

    Optional<FundingDraft> funding(Yaml node) {
        int before = faults.shapeFaults();
        Optional<Fields> found = Fields.of(node, faults);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<Wijze> wijze = fields.required("wijze", value -> scalars.word(value, Wijze.values(), Wijze::woord));
        if (wijze.isEmpty()) {
            return Optional.empty();
        }
        Optional<Eenheid> eenheid = wijze.get().eenheden().length == 0
                ? Optional.empty()
                : fields.required(
                        "eenheid", value -> scalars.word(value, wijze.get().eenheden(), Eenheid::woord));
        List<FundingDraft.TariffDraft> tarieven = switch (wijze.get()) {
            case PXQ, VAST_TARIEF, TRAJECTBEDRAG -> fields.requiredList("tarief", this::tariff);
            case WERKELIJKE_KOSTEN -> fields.filledList("plafond", this::tariff);
            case BESCHIKBAARHEID, LUMPSUM, POPULATIE -> List.of();
        };
        Optional<List<Indexatie>> indexaties = switch (wijze.get()) {
            case PXQ, VAST_TARIEF, TRAJECTBEDRAG, WERKELIJKE_KOSTEN -> indexation(fields);
            case BESCHIKBAARHEID, LUMPSUM, POPULATIE -> Optional.empty();
        };
        List<FundingDraft.InstalmentDraft> termijnen =
                wijze.get() == Wijze.TRAJECTBEDRAG ? fields.filledList("termijnen", this::instalment) : List.of();
        Optional<GebrokenMaand> eersteMaand = Optional.empty();
        Optional<GebrokenMaand> laatsteMaand = Optional.empty();
        if (wijze.get() == Wijze.VAST_TARIEF) {
            eersteMaand = fields.optional("eerste-maand", this::brokenMonth);
            laatsteMaand = fields.optional("laatste-maand", this::brokenMonth);
            if (eenheid.equals(Optional.of(Eenheid.STUKS_OUTPUT))) {
                inWholePieces(fields, "eerste-maand", eersteMaand);
                inWholePieces(fields, "laatste-maand", laatsteMaand);
            }
        }
        fields.done();
        if (faults.shapeFaults() > before) {
            return Optional.empty();
        }
        inOrder(tarieven.stream()
                .map(tariff -> new Placed<>(tariff.tarief().vanaf(), tariff.place()))
                .toList());
        if (!termijnen.isEmpty()) {
            int together = termijnen.stream()
                    .mapToInt(FundingDraft.InstalmentDraft::deel)
                    .sum();
            if (together != 100) {
                faults.error(fields.placeOf("termijnen"), "instalments-not-100", together);
            }
        }
        return Optional.of(new FundingDraft(
                wijze.get(),
                eenheid,
                tarieven,
                indexaties,
                termijnen,
                eersteMaand.orElse(GebrokenMaand.HEEL),
                laatsteMaand.orElse(GebrokenMaand.HEEL)));
    }

    /** The list under {@code indexatie}; empty where that key is not there. */
    Optional<List<Indexatie>> indexation(Fields fields) {
        List<Placed<Indexatie>> indexations = fields.list("indexatie", Placed.of(this::indexationItem));
        inOrder(indexations.stream()
                .map(placed -> new Placed<>(placed.value().vanaf(), placed.place()))
                .toList());
        return fields.has("indexatie")
                ? Optional.of(indexations.stream().map(Placed::value).toList())
                : Optional.empty();
    }

    private Optional<Indexatie> indexationItem(Yaml node) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<LocalDate> from = fields.required("vanaf", scalars::date);
            var percentage = fields.required("percentage", scalars::percentage);
            fields.done();
            return from.flatMap(day -> percentage.map(per -> new Indexatie(day, per)));
        });
    }

    private Optional<FundingDraft.TariffDraft> tariff(Yaml node) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<LocalDate> from = fields.required("vanaf", scalars::date);
            Optional<Long> amount = fields.has("klassen")
                    ? fields.optional("bedrag", scalars::cents)
                    : fields.required("bedrag", scalars::cents);
            Map<String, Long> classes = new HashMap<>();
            Map<String, Place> places = new LinkedHashMap<>();
            fields.optional("klassen", value -> classes(value, classes, places));
            fields.done();
            return from.map(
                    day -> new FundingDraft.TariffDraft(new Tarief(day, amount, classes), node.place(), places));
        });
    }

    private Optional<Map<String, Long>> classes(Yaml node, Map<String, Long> classes, Map<String, Place> places) {
        if (!(node instanceof Yaml.Mapping mapping)) {
            faults.shape(node.place(), "not-a-mapping");
            return Optional.empty();
        }
        if (mapping.entries().isEmpty()) {
            faults.shape(node.place(), "list-empty", "klassen");
        }
        mapping.entries().forEach((name, entry) -> {
            scalars.name(new Yaml.Scalar(entry.key(), name, false));
            scalars.cents(entry.value()).ifPresent(amount -> classes.put(name, amount));
            places.put(name, entry.key());
        });
        return Optional.of(classes);
    }

    private Optional<FundingDraft.InstalmentDraft> instalment(Yaml node) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<Long> share = fields.required("deel", value -> scalars.whole(value, 1, 100));
            Optional<Termijn.Moment> moment = fields.required(
                    "bij", value -> scalars.word(value, Termijn.Moment.values(), Termijn.Moment::woord));
            List<Placed<String>> reasons = fields.list("vervalt-bij", Placed.of(scalars::reden));
            fields.done();
            return share.flatMap(
                    per -> moment.map(when -> new FundingDraft.InstalmentDraft(per.intValue(), when, reasons)));
        });
    }

    private Optional<GebrokenMaand> brokenMonth(Yaml node) {
        return scalars.word(node, GebrokenMaand.values(), GebrokenMaand::woord);
    }

    /** Pieces are invoiced whole, at the tariff: no line can be for a part of one. */
    private void inWholePieces(Fields fields, String key, Optional<GebrokenMaand> month) {
        if (month.equals(Optional.of(GebrokenMaand.NAAR_RATO))) {
            faults.error(fields.placeOf(key), "pro-rata-pieces");
        }
    }

    /** An invoice line covers a month and has one tariff, so that a tariff begins with a month. */
    private void inOrder(List<Placed<LocalDate>> starts) {
        LocalDate last = LocalDate.MIN;
        for (Placed<LocalDate> start : starts) {
            if (start.value().getDayOfMonth() != 1) {
                faults.error(start.place(), "not-first-of-month", start.value());
            }
            if (start.value().equals(last)) {
                faults.error(start.place(), "day-twice", start.value());
            } else if (start.value().isBefore(last)) {
                faults.error(start.place(), "not-in-order", start.value(), last);
            }
            last = start.value();
        }
    }
}
