package nl.berichtenpoort.engine.contract.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.engine.report.Severity;

/**
 * A rule on care that is allocated or asked for.
 *
 * @param id our own id: {@code contract-} and what it is about
 * @param berichten numbers of the messages that can break it
 * @param bijToewijzing what it means for a 301: an error holds it, a warning is a signal to the municipality
 * @param bijVerzoek what it means for a request; empty where the request is decided without it
 * @param toets the check
 */
record Zorgvraagregel(
        String id, Set<Integer> berichten, Severity bijToewijzing, Optional<Besluit> bijVerzoek, Toets toets) {

    Zorgvraagregel {
        Objects.requireNonNull(id);
        berichten = Set.copyOf(berichten);
        Objects.requireNonNull(bijToewijzing);
        Objects.requireNonNull(bijVerzoek);
        Objects.requireNonNull(toets);
    }

    /** A rule on allocations and requests. */
    Zorgvraagregel(String id, Severity bijToewijzing, Optional<Besluit> bijVerzoek, Toets toets) {
        this(id, Set.of(301, 315, 317), bijToewijzing, bijVerzoek, toets);
    }

    /** A rule whose breach holds a 301 and refuses a request for a reason. */
    static Zorgvraagregel weigert(String id, Besluit.Reden reden, Toets toets) {
        return new Zorgvraagregel(id, Severity.ERROR, Optional.of(new Besluit.Afgewezen(reden)), toets);
    }

    /** A rule whose breach lets a 301 go with a signal and leaves a request to a person. */
    static Zorgvraagregel onderzoekt(String id, Toets toets) {
        return new Zorgvraagregel(id, Severity.WARNING, Optional.of(new Besluit.InOnderzoek()), toets);
    }

    /** The rule in no other messages than these. */
    Zorgvraagregel in(Set<Integer> andereBerichten) {
        return new Zorgvraagregel(id, andereBerichten, bijToewijzing, bijVerzoek, toets);
    }

    /** Checks care; gives what breaks the rule. */
    @FunctionalInterface
    interface Toets {
        Optional<Inbreuk> toets(Zorgvraag vraag, Zorgvragen vragen);
    }

    /**
     * A breach.
     *
     * @param node where
     * @param argumenten what the texts fill in; never personal data
     */
    record Inbreuk(MessageNode node, List<String> argumenten) {
        Inbreuk {
            Objects.requireNonNull(node);
            argumenten = List.copyOf(argumenten);
        }

        static Optional<Inbreuk> op(MessageNode node, Object... argumenten) {
            return Optional.of(new Inbreuk(
                    node,
                    java.util.Arrays.stream(argumenten).map(String::valueOf).toList()));
        }
    }
}
