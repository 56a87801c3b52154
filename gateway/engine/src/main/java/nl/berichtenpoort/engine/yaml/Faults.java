package nl.berichtenpoort.engine.yaml;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.berichtenpoort.engine.report.Severity;

/** Collects what is wrong. The same thing at the same place, seen from several contracts, is one fault. */
public final class Faults {

    private static final Comparator<FileFault> BY_PLACE = Comparator.comparing(FileFault::file)
            .thenComparingInt(fault -> fault.position().line())
            .thenComparingInt(fault -> fault.position().column());

    private final Set<FileFault> found = new LinkedHashSet<>();
    private int shapeFaults;

    /** A fault in the shape: what the JSON Schema refuses as well. The part that it stands in cannot be used. */
    public void shape(Place place, String key, Object... arguments) {
        shapeFaults++;
        add(place, Severity.ERROR, key, arguments);
    }

    /** A fault in what the file says. */
    public void error(Place place, String key, Object... arguments) {
        add(place, Severity.ERROR, key, arguments);
    }

    /** Something to look at. */
    public void warning(Place place, String key, Object... arguments) {
        add(place, Severity.WARNING, key, arguments);
    }

    private void add(Place place, Severity severity, String key, Object... arguments) {
        List<String> texts = Arrays.stream(arguments).map(Object::toString).toList();
        found.add(new FileFault(place.file(), place.position(), severity, key, texts));
    }

    /** How many faults in the shape there are so far; a reader compares before and after. */
    public int shapeFaults() {
        return shapeFaults;
    }

    /** Whether something keeps the set from being used. */
    public boolean refuse() {
        return found.stream().anyMatch(fault -> fault.severity() == Severity.ERROR);
    }

    /** Everything, by file and place. */
    public List<FileFault> byPlace() {
        return found.stream().sorted(BY_PLACE).toList();
    }
}
