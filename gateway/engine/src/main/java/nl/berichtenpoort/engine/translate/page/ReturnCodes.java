package nl.berichtenpoort.engine.translate.page;

import java.util.List;
import java.util.Optional;
import nl.berichtenpoort.engine.message.MessageNode;
import nl.berichtenpoort.schemas.Code;

/** What return codes (WJ001) say, in words: the verdict on a class and why. */
final class ReturnCodes {

    static final String LIST = "RetourCodes";

    private static final String CODE = "RetourCode";
    private static final String NO_REMARK = "0200";
    private static final String GRANTED_WHOLE = "8001";
    private static final String NOT_JUDGED = "0233";

    private final Html html;
    private final Lines lines;
    private final PageWords words;
    private final Values values;

    ReturnCodes(Html html, Lines lines, PageWords words, Values values) {
        this.html = html;
        this.lines = lines;
        this.words = words;
        this.values = values;
    }

    /** Whether a code refuses the class that it stands in. */
    static boolean refuses(String code) {
        return !code.equals(NO_REMARK) && !code.equals(GRANTED_WHOLE) && !code.equals(NOT_JUDGED);
    }

    /** The codes of a class itself. */
    static List<String> of(MessageNode owner) {
        return owner.child(LIST).stream()
                .flatMap(list -> list.children(CODE).stream())
                .map(code -> code.text().strip())
                .toList();
    }

    /** The codes that a class and those in it are refused with. */
    static long refusals(MessageNode node) {
        long here = of(node).stream().filter(ReturnCodes::refuses).count();
        return here + node.children().stream().mapToLong(ReturnCodes::refusals).sum();
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
        if (code.equals(NOT_JUDGED)) {
            return "open";
        }
        return refuses(code) ? "bad" : "good";
    }
}
