package nl.berichtenpoort.engine.contract.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.contract.Bestedingsruimte;
import nl.berichtenpoort.engine.contract.Betaling;
import nl.berichtenpoort.engine.contract.Clientstop;
import nl.berichtenpoort.engine.contract.Geldigheid;
import nl.berichtenpoort.engine.contract.ProductCode;
import nl.berichtenpoort.engine.contract.Selectie;
import nl.berichtenpoort.engine.contract.Wachtlijst;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Fields;
import nl.berichtenpoort.engine.yaml.Placed;
import nl.berichtenpoort.engine.yaml.Yaml;

/** Reads what a contract arranges beside its products: client stops, waiting lists, spending room, payments. */
final class ArrangementReader {

    private static final long MOST_INHABITANTS = 20_000_000;

    private final Faults faults;
    private final Scalars scalars;

    ArrangementReader(Faults faults, Scalars scalars) {
        this.faults = faults;
        this.scalars = scalars;
    }

    Draft.Arrangements arrangements(Fields fields) {
        List<Placed<Selectie>> selections = new ArrayList<>();
        return new Draft.Arrangements(
                fields.list("clientstops", node -> clientStop(node, selections)),
                fields.list("wachtlijsten", node -> waitingList(node, selections)),
                fields.list("bestedingsruimte", Placed.of(node -> room(node, selections))),
                fields.list("betalingen", Placed.of(this::payment)),
                selections);
    }

    private Optional<Clientstop> clientStop(Yaml node, List<Placed<Selectie>> selections) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<Geldigheid> days = days(fields);
            List<Selectie> of = of(fields, selections);
            Optional<String> reason = fields.required("reden", scalars::text);
            fields.done();
            return days.flatMap(period -> reason.map(why -> new Clientstop(period, of, why)));
        });
    }

    private Optional<Wachtlijst> waitingList(Yaml node, List<Placed<Selectie>> selections) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<Geldigheid> days = days(fields);
            List<Selectie> of = of(fields, selections);
            fields.done();
            return days.map(period -> new Wachtlijst(period, of));
        });
    }

    private Optional<Bestedingsruimte> room(Yaml node, List<Placed<Selectie>> selections) {
        return Fields.of(node, faults).flatMap(fields -> {
            Optional<Long> year = fields.required("jaar", this::year);
            boolean perClient = fields.has("per-client");
            Optional<Long> amount = fields.required(perClient ? "per-client" : "bedrag", scalars::cents);
            if (perClient) {
                fields.refuse("bedrag", "room-twice");
            }
            List<Selectie> of = of(fields, selections);
            fields.done();
            return year.flatMap(its -> amount.map(cents -> new Bestedingsruimte(its.intValue(), cents, perClient, of)));
        });
    }

    private Optional<Betaling> payment(Yaml node) {
        int before = faults.shapeFaults();
        Optional<Fields> found = Fields.of(node, faults);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Fields fields = found.get();
        Optional<String> product = fields.required("product", scalars::product);
        Optional<String> gemeente = fields.required("gemeente", scalars::gemeente);
        Optional<Long> year = fields.required("jaar", this::year);
        Optional<Long> amount;
        Optional<Long> perHead = Optional.empty();
        Optional<Long> heads = Optional.empty();
        if (fields.has("per-inwoner") || fields.has("inwoners")) {
            perHead = fields.required("per-inwoner", scalars::cents);
            heads = fields.required("inwoners", value -> scalars.whole(value, 1, MOST_INHABITANTS));
            fields.refuse("bedrag", "amount-twice");
            Optional<Long> number = heads;
            amount = perHead.flatMap(each -> number.map(times -> each * times));
        } else {
            amount = fields.required("bedrag", scalars::cents);
        }
        Optional<Long> instalments = fields.required("termijnen", value -> scalars.whole(value, 1, 12));
        Optional<Boolean> advance = fields.optional("voorschot", scalars::truth);
        fields.done();
        if (faults.shapeFaults() > before) {
            return Optional.empty();
        }
        String[] parts = product.orElseThrow().split(" ", -1);
        return Optional.of(new Betaling(
                new ProductCode(parts[0], parts[1]),
                gemeente.orElseThrow(),
                year.orElseThrow().intValue(),
                amount.orElseThrow(),
                perHead,
                heads,
                instalments.orElseThrow().intValue(),
                advance.orElse(false)));
    }

    private Optional<Geldigheid> days(Fields fields) {
        Optional<LocalDate> from = fields.required("van", scalars::date);
        Optional<LocalDate> to = fields.optional("tot", scalars::date);
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            faults.error(fields.placeOf("tot"), "ends-before-it-begins", to.get(), from.get());
        }
        return from.map(first -> new Geldigheid(first, to));
    }

    private List<Selectie> of(Fields fields, List<Placed<Selectie>> selections) {
        List<Placed<Selectie>> of = fields.requiredList("voor", Placed.of(scalars::selection));
        selections.addAll(of);
        return of.stream().map(Placed::value).toList();
    }

    private Optional<Long> year(Yaml node) {
        return scalars.whole(node, 2015, 2100);
    }
}
