package nl.berichtenpoort.engine.translate.stylesheet;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.engine.translate.DocumentForm;
import nl.berichtenpoort.engine.xslt.StylesheetFailure;
import nl.berichtenpoort.engine.xslt.StylesheetFailure.Kind;

/** Failures of a party's stylesheet as findings. */
final class StylesheetFindings {

    private final String name;

    /** @param name the stylesheet, as people know it */
    StylesheetFindings(String name) {
        this.name = name;
    }

    /** @param forms the forms that would have done */
    Finding of(StylesheetFailure failure, Set<DocumentForm> forms) {
        String key = failure.kind() == Kind.RESULT
                ? failure.detail()
                : failure.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (failure.kind()) {
            case COMPILE, RUN -> error(key, Position.MESSAGE, failure.detail(), place(failure));
            case TIME, MEMORY, OUTPUT, MESSAGE -> error(key, Position.MESSAGE, failure.detail());
            case NO_MEMORY, SWITCHED_OFF -> error(key, Position.MESSAGE);
            case RESULT -> error(key, Position.MESSAGE, labels(forms));
            case INPUT -> error(key, new Position(failure.line(), failure.column(), Optional.empty()));
        };
    }

    /** There is no such file. */
    Finding missing() {
        return error("missing", Position.MESSAGE);
    }

    private Finding error(String key, Position position, String... more) {
        String[] arguments = new String[more.length + 1];
        arguments[0] = name;
        System.arraycopy(more, 0, arguments, 1, more.length);
        return Finding.error("translate-stylesheet-" + key, Layer.TRANSLATE, position, "stylesheet." + key, arguments);
    }

    /** File, line and column, as far as they are known. */
    private String place(StylesheetFailure failure) {
        String file = failure.module()
                .map(module -> module.toString().replace('\\', '/'))
                .orElse(name);
        String line = failure.line() > 0 ? ":" + failure.line() : "";
        String column = failure.line() > 0 && failure.column() > 0 ? ":" + failure.column() : "";
        return file + line + column;
    }

    private static String labels(Set<DocumentForm> forms) {
        return forms.stream().map(DocumentForm::label).sorted().collect(Collectors.joining(", "));
    }
}
