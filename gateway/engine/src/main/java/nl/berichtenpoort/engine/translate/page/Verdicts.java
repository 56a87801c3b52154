package nl.berichtenpoort.engine.translate.page;

import java.util.Optional;
import nl.berichtenpoort.engine.message.ReturnCodes;
import nl.berichtenpoort.schemas.Code;

/** What return codes (WJ001) say, in words: the verdict on a class and why. */
final class Verdicts {

    private final Html html;
    private final Lines lines;
    private final PageWords words;
    private final Values values;

    Verdicts(Html html, Lines lines, PageWords words, Values values) {
        this.html = html;
        this.lines = lines;
        this.words = words;
        this.values = values;
    }

    /** A list of the codes of a class, each with the rule that it comes from. */
    void write(Typed list) {
        html.in(
                Tag.UL,
                () -> list.children().forEach(code -> html.in(Tag.LI, () -> entry(code), "class", kind(code.text()))),
                "class",
                "verdict");
        html.line();
    }

    private void entry(Typed code) {
        lines.write(values.of(code));
        why(code.text()).ifPresent(sentence -> html.in(Tag.SPAN, sentence, "class", "why"));
    }

    /** The rule behind a code: what it asks. */
    Optional<String> why(String code) {
        return values.returnCodes().find(code).flatMap(this::rule).or(() -> words.find("returncode." + code));
    }

    private Optional<String> rule(Code code) {
        return code.fact("rule").flatMap(rule -> words.rule(rule).map(text -> words.word("rule", rule, text)));
    }

    private static String kind(String code) {
        if (code.equals(ReturnCodes.NOT_JUDGED)) {
            return "open";
        }
        return ReturnCodes.refuses(code) ? "bad" : "good";
    }
}
