package nl.berichtenpoort.app.settings;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/**
 * Tells that a setting of ours has a value of the wrong kind, such as a word for a number. Comes before Spring Boot's own,
 * which tells it in the words of programmers, and leaves the settings of others to it.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SettingValueFailureAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final ConfigurationPropertyName OURS = ConfigurationPropertyName.of("berichtenpoort");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, BindException cause) {
        // The innermost knows the property itself; the outer ones the record that it belongs to.
        BindException inner = cause;
        Throwable next = cause.getCause();
        while (next != null) {
            if (next instanceof SettingsException problems) {
                return SettingsFailureAnalyzer.told(problems);
            }
            if (next instanceof BindException deeper) {
                inner = deeper;
            }
            next = next.getCause();
        }
        if (!OURS.equals(inner.getName()) && !OURS.isAncestorOf(inner.getName())) {
            return null;
        }
        SettingsProblem problem = SettingsProblem.of(
                inner.getName().toString(),
                "value",
                kind(inner.getTarget().getType().resolve(Object.class)));
        return SettingsFailureAnalyzer.told(new SettingsException(List.of(problem)));
    }

    private static String kind(Class<?> type) {
        if (type.isEnum()) {
            return String.join(
                    ", ",
                    java.util.Arrays.stream(type.getEnumConstants())
                            .map(value -> value.toString().toLowerCase(Locale.ROOT))
                            .toList());
        }
        return switch (type.getSimpleName()) {
            case "Duration" -> "10s, 5m, 1h";
            case "int", "Integer", "long", "Long" -> "1, 2, 3 …";
            case "boolean", "Boolean" -> "true, false";
            default -> type.getSimpleName();
        };
    }
}
