package nl.berichtenpoort.app.processing;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
