package nl.berichtenpoort.engine.message;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a root element says a message is.
 *
 * @param kind what it is, if the namespace is of a release that is asked for and the root is Bericht
 * @param release the release that the namespace names
 * @param fault why there is no kind
 */
record Identity(Optional<MessageKind> kind, Optional<String> release, Optional<Fault> fault) {

    /** Name of every message's root element. */
    static final String ROOT = "Bericht";

    private static final Pattern NAMESPACE =
            Pattern.compile("http://www\\.istandaarden\\.nl/(ijw|iwmo)/([0-9]+)_([0-9]+)/([a-z0-9]+)/schema");

    /** A namespace longer than this is not repeated in a sentence. */
    private static final int SHOWN_LENGTH = 100;

    /** Before the root was read. */
    static final Identity UNKNOWN = new Identity(Optional.empty(), Optional.empty(), Optional.empty());

    /** @param older whether messages of older releases are asked for too */
    static Identity of(String namespace, String localName, boolean older, int line, int column) {
        Optional<MessageKind> known = MessageKind.ofNamespace(namespace);
        if (known.isPresent() && !localName.equals(ROOT)) {
            return refused(
                    known.map(kind -> kind.release().label()),
                    Fault.identifyAt("wrong-root", line, column, shown(localName)));
        }
        if (known.filter(kind -> older || !kind.release().isOlder()).isPresent()) {
            return new Identity(known, known.map(kind -> kind.release().label()), Optional.empty());
        }
        if (namespace.isEmpty()) {
            return refused(Optional.empty(), Fault.identifyAt("no-namespace", line, column, shown(localName)));
        }
        Matcher parts = NAMESPACE.matcher(namespace);
        if (!parts.matches()) {
            return refused(Optional.empty(), Fault.identifyAt("unknown-namespace", line, column, shown(namespace)));
        }
        String release = parts.group(2) + "." + parts.group(3);
        if (release.equals(MessageType.RELEASE)) {
            return refused(Optional.of(release), Fault.identifyAt("unknown-namespace", line, column, shown(namespace)));
        }
        return refused(
                Optional.of(release), Fault.identifyAt("unknown-release", line, column, release, MessageType.RELEASE));
    }

    /** What is wrong with a BerichtCode in a message whose namespace says this type. */
    static Optional<Fault> judgeCode(MessageKind kind, String code, int line, int column) {
        if (kind.berichtCodes().contains(code)) {
            return Optional.empty();
        }
        if (code.isEmpty()) {
            return Optional.of(noCode(kind, line, column));
        }
        String other = Arrays.stream(MessageType.values())
                .filter(candidate -> candidate.berichtCode().equals(code))
                .map(MessageType::functie)
                .findFirst()
                .orElse("");
        Fault fault =
                Fault.identifyAt("code-mismatch", line, column, kind.functie(), codes(kind), shownCode(code), other);
        return Optional.of(other.isEmpty() ? fault.withText("code-unknown") : fault);
    }

    /** A Header without a BerichtCode. */
    static Fault noCode(MessageKind kind, int line, int column) {
        return Fault.identifyAt("no-code", line, column, kind.functie(), codes(kind));
    }

    private static String codes(MessageKind kind) {
        return String.join(" / ", kind.berichtCodes());
    }

    private static Identity refused(Optional<String> release, Fault fault) {
        return new Identity(Optional.empty(), release, Optional.of(fault));
    }

    private static String shown(String text) {
        return text.length() <= SHOWN_LENGTH ? text : text.substring(0, SHOWN_LENGTH) + "…";
    }

    private static String shownCode(String code) {
        return code.length() <= 3 ? code : "…";
    }
}
