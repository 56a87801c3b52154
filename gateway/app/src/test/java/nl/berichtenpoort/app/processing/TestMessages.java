package nl.berichtenpoort.app.processing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.samples.Bsn;
import nl.berichtenpoort.samples.Sample;
import nl.berichtenpoort.samples.Samples;

/** Samples with identifications of their own, so that tests on one database do not meet each other's messages. */
final class TestMessages {

    private static final Pattern IDENTIFICATIE =
            Pattern.compile("(BerichtIdentificatie>\\s*<(?:\\w+:)?Identificatie>)([^<]*)(<)");
    private static final Pattern OWN = Pattern.compile("(IdentificatieRetour>)([^<]*)(<)");

    private TestMessages() {}

    /** A message of the conversation about youth help, under an identification. */
    static byte[] conversation(String file, String identification) {
        Sample sample = Samples.conversation("jeugdhulp-volledig").stream()
                .filter(candidate -> candidate.fileName().equals(file))
                .findFirst()
                .orElseThrow();
        return with(sample.text(), IDENTIFICATIE, identification);
    }

    /**
     * A message of that conversation about a client of its own, with references and allocation numbers of its own: rules
     * across messages find nothing of other tests. An allocation names no request, because none came before it.
     */
    static byte[] ofOwnClient(String file, String identification) {
        String text = new String(conversation(file, identification), StandardCharsets.UTF_8);
        int own = Math.floorMod(identification.hashCode(), 900_000);
        text = text.replaceAll("(Bsn>)[0-9]{9}(<)", "$1" + bsn(own) + "$2")
                .replaceAll("(ToewijzingNummer>)[0-9]+([0-9]{3}<)", "$1" + own + "$2");
        return (file.contains("301")
                        ? text.replaceAll("\\s*<(\\w+:)?ReferentieAanbieder>[^<]*</(\\w+:)?ReferentieAanbieder>", "")
                        : text.replaceAll("(ReferentieAanbieder>)([^<\\s][^<]*<)", "$1" + identification + "-$2"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A number that passes the test on BSNs, by a seed of at most six digits. */
    static String bsn(int seed) {
        for (int number = 9_000_000 + seed; ; number++) {
            for (int check = 0; check < 10; check++) {
                String candidate = String.format("%09d", number * 10L + check + 800_000_000L);
                if (Bsn.isValid(candidate)) {
                    return candidate;
                }
            }
        }
    }

    /** A return message of that conversation, with the identification that it answers and one of its own. */
    static byte[] answer(String file, String answered, String own) {
        byte[] message = conversation(file, answered);
        return with(new String(message, StandardCharsets.UTF_8), OWN, own);
    }

    /** A sample by its name, under an identification. */
    static byte[] named(String name, String identification) {
        return with(Samples.named(name).text(), IDENTIFICATIE, identification);
    }

    /** The same message with something in it replaced, once. */
    static byte[] changed(byte[] message, String from, String to) {
        String text = new String(message, StandardCharsets.UTF_8);
        if (!text.contains(from)) {
            throw new IllegalArgumentException("Nothing to change: " + from);
        }
        return text.replace(from, to).getBytes(StandardCharsets.UTF_8);
    }

    /** An identification that nobody used. */
    static String fresh() {
        long number = ThreadLocalRandom.current().nextLong(0, 1L << 50);
        return "T" + Long.toString(number, 36).toUpperCase(Locale.ROOT);
    }

    private static byte[] with(String text, Pattern place, String value) {
        Matcher matcher = place.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("No " + place);
        }
        return matcher.replaceFirst("$1" + value + "$3").getBytes(StandardCharsets.UTF_8);
    }
}
