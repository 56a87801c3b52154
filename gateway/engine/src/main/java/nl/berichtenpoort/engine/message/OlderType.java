package nl.berichtenpoort.engine.message;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A message type in an older release.
 *
 * @param release 3.0 or 3.1
 * @param type the same message in release 3.2
 */
public record OlderType(Release release, MessageType type) implements MessageKind {

    private static final Map<String, OlderType> BY_NAMESPACE = Arrays.stream(Release.values())
            .filter(Release::isOlder)
            .flatMap(release -> Arrays.stream(MessageType.values()).map(type -> new OlderType(release, type)))
            .collect(Collectors.toUnmodifiableMap(OlderType::namespace, Function.identity()));

    public OlderType {
        Objects.requireNonNull(type);
        if (!release.isOlder()) {
            throw new IllegalArgumentException(release.label() + " is not an older release");
        }
    }

    static Optional<OlderType> ofNamespace(String namespace) {
        return Optional.ofNullable(BY_NAMESPACE.get(namespace));
    }

    @Override
    public Standard standard() {
        return type.standard();
    }

    @Override
    public String functie() {
        return type.functie();
    }

    @Override
    public List<String> berichtCodes() {
        return type.berichtCodes();
    }

    @Override
    public String namespace() {
        return release.namespace(type);
    }
}
