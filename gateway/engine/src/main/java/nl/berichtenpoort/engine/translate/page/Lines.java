package nl.berichtenpoort.engine.translate.page;

import java.util.List;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.translate.page.Inline.Given;
import nl.berichtenpoort.engine.translate.page.Inline.Remark;
import nl.berichtenpoort.engine.translate.page.Inline.Words;

/** Writes lines of values. Every value of a message is an element of class {@code v}, with the raw value in it. */
final class Lines {

    private static final String CLASS = "class";
    private static final String VALUE = "v";

    private final Html html;
    private final PageWords words;

    Lines(Html html, PageWords words) {
        this.html = html;
        this.words = words;
    }

    /** The pieces one after another; a line without a value says that it is empty. */
    void write(List<Inline> line) {
        if (line.isEmpty()) {
            html.in(Tag.SPAN, words.word("empty"), CLASS, "note");
        }
        for (Inline piece : line) {
            if (piece instanceof Words ours) {
                html.text(ours.text());
            } else if (piece instanceof Remark remark) {
                html.text(" ");
                html.in(Tag.SPAN, () -> ForeignText.write(html, remark.text()), CLASS, "note");
            } else if (piece instanceof Given given) {
                given(given);
            }
        }
    }

    private void given(Given given) {
        switch (given.form()) {
            case TEXT -> text(given);
            case TIME -> html.in(Tag.TIME, given.shown(), CLASS, VALUE, "datetime", given.raw());
            case DATA -> html.in(Tag.DATA, given.shown(), CLASS, VALUE, "value", given.raw());
            case CODE -> {
                if (words.language() == Language.NL) {
                    html.in(Tag.DATA, given.shown(), CLASS, VALUE, "value", given.raw());
                } else {
                    html.in(Tag.DATA, given.shown(), CLASS, VALUE, "value", given.raw(), "lang", "nl");
                }
            }
        }
    }

    private void text(Given given) {
        if (given.shown().isEmpty()) {
            html.in(Tag.SPAN, words.word("empty"), CLASS, "note");
        } else {
            html.in(Tag.BDI, () -> ForeignText.write(html, given.shown()), CLASS, VALUE);
        }
    }
}
