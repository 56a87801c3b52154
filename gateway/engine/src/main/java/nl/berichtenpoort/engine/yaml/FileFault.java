package nl.berichtenpoort.engine.yaml;

import java.util.List;
import java.util.Objects;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.report.Severity;

/**
 * One thing that is wrong with contract files. It holds no sentence: {@link ContractFaultTexts} turns the key and its
 * arguments into Dutch or English.
 *
 * @param file name of the file
 * @param position the place in it; the path is made of keys and of numbers in lists, from 1:
 *     {@code producten[2]/bekostiging/tarief[1]/vanaf}
 * @param severity an error keeps what the files describe from being used, a warning does not
 * @param key key of the texts, for example {@code key-missing}
 * @param arguments what the texts fill in, in order
 */
public record FileFault(String file, Position position, Severity severity, String key, List<String> arguments) {
    public FileFault {
        Objects.requireNonNull(file);
        Objects.requireNonNull(position);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(key);
        arguments = List.copyOf(arguments);
    }
}
