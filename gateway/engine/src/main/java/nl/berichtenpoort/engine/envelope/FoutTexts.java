package nl.berichtenpoort.engine.envelope;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.FindingTexts;
import nl.berichtenpoort.engine.report.Language;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;

/** What error codes mean and what to do about them, and the omschrijving of an error message. */
public final class FoutTexts {

    private final FindingTexts texts;

    public FoutTexts(Language language) {
        this.texts = new FindingTexts(language);
    }

    /** What the code means, in one sentence. */
    public String sentence(FoutCode code) {
        return texts.message(carrier(code));
    }

    /** What the receiver of the code can do. */
    public String remedy(FoutCode code) {
        return texts.remedy(carrier(code));
    }

    /**
     * The omschrijving of an error message: what the code means, then the first finding that gave this code with its
     * remedy, or else the remedy of the code; cut to the length that the schema allows.
     *
     * @param findings what was found in the message; those that other codes answer are passed over
     */
    public String omschrijving(FoutCode code, List<Finding> findings) {
        Optional<Finding> first = findings.stream()
                .filter(finding -> finding.isError()
                        && FoutCode.of(finding).filter(code::equals).isPresent())
                .findFirst();
        String more = first.map(
                        finding -> place(finding.position()) + texts.message(finding) + " " + texts.remedy(finding))
                .orElseGet(() -> remedy(code));
        return fitted(sentence(code) + " " + more);
    }

    private static String place(Position position) {
        return position.line() > 0 ? "[" + position.line() + ":" + position.column() + "] " : "";
    }

    private static String fitted(String text) {
        if (text.length() <= FoBericht.MAX_OMSCHRIJVING) {
            return text;
        }
        int end = FoBericht.MAX_OMSCHRIJVING - 1;
        if (Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end) + "…";
    }

    /** The bundle's texts are reached as those of findings are; nothing of this finding but its key is looked at. */
    private static Finding carrier(FoutCode code) {
        return Finding.error(
                "envelop-fout",
                Layer.ENVELOPE,
                Position.MESSAGE,
                "envelope.fout-" + code.code().toLowerCase(Locale.ROOT));
    }
}
