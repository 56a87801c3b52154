package nl.berichtenpoort.engine.contract.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.berichtenpoort.engine.yaml.Faults;
import nl.berichtenpoort.engine.yaml.Yaml;
import nl.berichtenpoort.engine.yaml.YamlComposer;

/**
 * The documents of all files that were read together. It also knows what could not be read, so that nobody is told that
 * something does not exist while it only is in a file with a fault of its own.
 */
final class Drafts {

    private final Faults faults;
    private final Map<String, Draft.Framework> frameworks = new LinkedHashMap<>();
    private final List<Draft.Version> versions = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private boolean unreadable;

    Drafts(Faults faults) {
        this.faults = faults;
    }

    /** Takes a file in, with its faults. */
    void add(ContractFile file) {
        Optional<Yaml> root = new YamlComposer(file.name(), file.bytes(), faults).compose();
        if (root.isEmpty()) {
            unreadable = true;
            return;
        }
        int before = faults.shapeFaults();
        Optional<Draft> draft = new DocumentReader(faults).read(root.get());
        if (draft.isEmpty() || faults.shapeFaults() > before) {
            id(root.get()).ifPresentOrElse(broken::add, () -> unreadable = true);
        } else if (draft.get() instanceof Draft.Framework framework) {
            Draft.Framework other = frameworks.putIfAbsent(framework.id().value(), framework);
            if (other != null) {
                faults.error(
                        framework.id().place(),
                        "framework-twice",
                        framework.id().value(),
                        other.id().place().file());
            }
        } else if (draft.get() instanceof Draft.Version version) {
            versions.add(version);
        }
    }

    private static Optional<String> id(Yaml root) {
        if (root instanceof Yaml.Mapping mapping) {
            String key = mapping.entries().containsKey("contract") ? "contract" : "raamovereenkomst";
            if (mapping.entries().containsKey(key)
                    && mapping.entries().get(key).value() instanceof Yaml.Scalar scalar) {
                return Optional.of(scalar.text());
            }
        }
        return Optional.empty();
    }

    Map<String, Draft.Framework> frameworks() {
        return frameworks;
    }

    List<Draft.Version> versions() {
        return versions;
    }

    /** Whether something of this id was or may have been in a file that could not be read. */
    boolean mayBeBroken(String id) {
        return unreadable || broken.contains(id);
    }

    /** Whether any file could not be read. */
    boolean anyBroken() {
        return unreadable || !broken.isEmpty();
    }
}
