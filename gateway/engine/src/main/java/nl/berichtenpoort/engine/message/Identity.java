package nl.berichtenpoort.engine.message;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a root element says a message is.
 *
 * @param type the type, if the namespace is of release 3.2 and the root is Bericht
 * @param release the release that the namespace names
 * @param fault why there is no type
 */
record Identity(Optional<MessageType> type, Optional<String> release, Optional<Fault> fault) {

    /** Name of every message's root element. */
    static final String ROOT = "Bericht";

    private static final Pattern NAMESPACE =
            Pattern.compile("http://www\\.istandaarden\\.nl/(ijw|iwmo)/([0-9]+)_([0-9]+)/([a-z0-9]+)/schema");

    /** A namespace longer than this is not repeated in a sentence. */
    private static final int SHOWN_LENGTH = 100;

    static Identity of(String namespace, String localName, int line, int column) {
        Optional<MessageType> known = MessageType.ofNamespace(namespace);
        if (known.isPresent()) {
            Optional<String> release = Optional.of(MessageType.RELEASE);
            if (localName.equals(ROOT)) {
                return new Identity(known, release, Optional.empty());
            }
            return refused(release, Fault.identifyAt("wrong-root", line, column, shown(localName)));
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
    static Optional<Fault> judgeCode(MessageType type, String code, int line, int column) {
        if (code.equals(type.berichtCode())) {
            return Optional.empty();
        }
        if (code.isEmpty()) {
            return Optional.of(Fault.identifyAt("no-code", line, column, type.functie(), type.berichtCode()));
        }
        String other = Arrays.stream(MessageType.values())
                .filter(candidate -> candidate.berichtCode().equals(code))
                .map(MessageType::functie)
                .findFirst()
                .orElse("");
        Fault fault = Fault.identifyAt(
                "code-mismatch", line, column, type.functie(), type.berichtCode(), shownCode(code), other);
        return Optional.of(other.isEmpty() ? fault.withText("code-unknown") : fault);
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
