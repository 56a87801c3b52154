package nl.berichtenpoort.engine.rule;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.message.XsdDate;

/**
 * Finds the elements that the rules look at. Every walk visits its elements once and in the order of the message, so
 * that a rule costs time in the size of the message.
 */
final class Elements {

    private static final String CLIENT = "Client";
    private static final String[] PRESTATIES = {"Prestaties", "Prestatie"};

    private Elements() {}

    /** Visits every element that is reached by following these names downwards. */
    static void forEach(MessageNode from, Consumer<MessageNode> action, String... path) {
        from.forEach(action, path);
    }

    /** Visits every Client; in a message about one client that is one. */
    static void forEachClient(Subject subject, Consumer<MessageNode> action) {
        switch (subject.type().number()) {
            case 323 -> forEach(subject.bericht(), action, "Declaratie", "Clienten", CLIENT);
            case 325 -> forEach(subject.bericht(), action, "DeclaratieAntwoord", "Clienten", CLIENT);
            default -> forEach(subject.bericht(), action, CLIENT);
        }
    }

    /** Visits every Prestatie of a 323 or 325. */
    static void forEachPrestatie(Subject subject, Consumer<MessageNode> action) {
        forEachClient(subject, client -> client.forEach(action, PRESTATIES));
    }

    /** Visits every ToegewezenProduct of a 301. */
    static void forEachToegewezenProduct(Subject subject, Consumer<MessageNode> action) {
        forEach(subject.bericht(), action, CLIENT, "ToegewezenProducten", "ToegewezenProduct");
    }

    /** Visits every AangevraagdProduct of a 315. */
    static void forEachAangevraagdProduct(Subject subject, Consumer<MessageNode> action) {
        forEach(subject.bericht(), action, CLIENT, "AangevraagdeProducten", "AangevraagdProduct");
    }

    /** Visits every TeWijzigenProduct of a 317. */
    static void forEachTeWijzigenProduct(Subject subject, Consumer<MessageNode> action) {
        forEach(subject.bericht(), action, CLIENT, "Verzoek", "TeWijzigenProducten", "TeWijzigenProduct");
    }

    /** Visits every NieuwProduct of a 317. */
    static void forEachNieuwProduct(Subject subject, Consumer<MessageNode> action) {
        forEach(subject.bericht(), action, CLIENT, "Verzoek", "NieuweProducten", "NieuwProduct");
    }

    /** Visits every StartProduct of a 305. */
    static void forEachStartProduct(Subject subject, Consumer<MessageNode> action) {
        forEach(subject.bericht(), action, CLIENT, "StartProducten", "StartProduct");
    }

    /** Visits every StopProduct of a 307. */
    static void forEachStopProduct(Subject subject, Consumer<MessageNode> action) {
        forEach(subject.bericht(), action, CLIENT, "StopProducten", "StopProduct");
    }

    /** Visits every Contact of a 301: those of the relations and those of the client. */
    static void forEachContact(Subject subject, Consumer<MessageNode> action) {
        forEach(subject.bericht(), action, CLIENT, "Relaties", "Relatie", "Contact");
        forEach(subject.bericht(), action, CLIENT, "Contactgegevens", "Contact");
    }

    /** Visits every Geboortedatum: that of the client and in a 301 those of the relations. */
    static void forEachGeboortedatum(Subject subject, Consumer<MessageNode> action) {
        forEach(subject.bericht(), action, CLIENT, "Geboortedatum");
        forEach(subject.bericht(), action, CLIENT, "Relaties", "Relatie", "Geboortedatum");
    }

    /** Whether there is a child of this name. */
    static boolean has(MessageNode node, String name) {
        return node.child(name).isPresent();
    }

    /** Whether the element at this path has this value. */
    static boolean is(MessageNode node, String expected, String... path) {
        return node.value(path).filter(expected::equals).isPresent();
    }

    /** The date at this path. */
    static Optional<LocalDate> date(MessageNode node, String... path) {
        return node.at(path).map(element -> XsdDate.parse(element.text()));
    }

    /** The date at a path that the schema requires. */
    static LocalDate requiredDate(MessageNode node, String... path) {
        return XsdDate.parse(required(node, path).text());
    }

    /**
     * The element at a path that the schema requires.
     *
     * @throws IllegalStateException if it is missing, which the schema layer rules out
     */
    static MessageNode required(MessageNode node, String... path) {
        return node.at(path)
                .orElseThrow(() ->
                        new IllegalStateException(node + " has no " + String.join("/", path) + ", against its schema"));
    }

    /** The whole number in an element, whichever way it is written: {@code 7}, {@code +007}. */
    static long number(MessageNode node) {
        return Long.parseLong(node.text().strip());
    }

    /** The message's Dagtekening. */
    static LocalDate dagtekening(Subject subject) {
        return requiredDate(subject.bericht(), "Header", "BerichtIdentificatie", "Dagtekening");
    }

    /** So many years earlier; a date too early for that becomes the earliest date there is. */
    static LocalDate yearsBefore(LocalDate date, int years) {
        return date.getYear() < LocalDate.MIN.getYear() + years ? LocalDate.MIN : date.minusYears(years);
    }
}
