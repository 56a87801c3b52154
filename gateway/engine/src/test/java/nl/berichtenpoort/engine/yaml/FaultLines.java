package nl.berichtenpoort.engine.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Faults as the expected.txt of a sample writes them: file, line, column, severity, key, path and arguments. */
public final class FaultLines {

    private FaultLines() {}

    /** A line for each fault. */
    public static String written(List<FileFault> faults) {
        return faults.stream()
                .map(fault -> "%s:%d:%d %s %s %s %s%n"
                        .formatted(
                                fault.file(),
                                fault.position().line(),
                                fault.position().column(),
                                fault.severity().label(),
                                fault.key(),
                                fault.position().path().orElse(""),
                                fault.arguments()))
                .collect(Collectors.joining());
    }
}
