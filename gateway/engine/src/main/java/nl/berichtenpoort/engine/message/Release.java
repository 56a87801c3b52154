package nl.berichtenpoort.engine.message;

import java.util.Arrays;
import java.util.Optional;

/** A release of the standards iJw and iWmo that the gateway takes. The last one is what it judges by. */
public enum Release {
    V3_0("3.0", 0),
    V3_1("3.1", 1),
    V3_2("3.2", 2);

    /** The release that messages are judged by. */
    public static final Release CURRENT = V3_2;

    /** The BerichtVersie of all of them. */
    public static final int VERSIE = 3;

    private final String label;
    private final int subversie;

    Release(String label, int subversie) {
        this.label = label;
        this.subversie = subversie;
    }

    /** The release with a name such as {@code 3.0}; empty if the gateway does not take it. */
    public static Optional<Release> of(String label) {
        return Arrays.stream(values())
                .filter(release -> release.label.equals(label))
                .findFirst();
    }

    /** The name as people write it: {@code 3.0}. */
    public String label() {
        return label;
    }

    /** The BerichtSubversie of its messages. */
    public int subversie() {
        return subversie;
    }

    /** Whether its messages have to be lifted before they can be judged. */
    public boolean isOlder() {
        return this != CURRENT;
    }

    /** The namespace of the classes of a message in this release. */
    public String namespace(MessageType type) {
        return namespace(type.standard(), type.schemaName());
    }

    /** The namespace of the base types in this release. */
    public String baseNamespace(Standard standard) {
        return namespace(standard, "basisschema");
    }

    String namespace(Standard standard, String schemaName) {
        return "http://www.istandaarden.nl/" + standard.folder() + '/' + label.replace('.', '_') + '/' + schemaName
                + "/schema";
    }
}
