package nl.berichtenpoort.bench;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.berichtenpoort.engine.envelope.Envelope;
import nl.berichtenpoort.engine.envelope.EnvelopeComposer;
import nl.berichtenpoort.engine.envelope.EnvelopeWriter;
import nl.berichtenpoort.engine.envelope.Payload;
import nl.berichtenpoort.engine.envelope.Wrapping;
import nl.berichtenpoort.engine.message.MessageType;
import nl.berichtenpoort.engine.message.Party;
import nl.berichtenpoort.samples.Bsn;
import nl.berichtenpoort.samples.Samples;

/** Requests for an allocation (315) in Di01 in SOAP: each another client, reference and identification. */
final class Requests {

    private static final String SAMPLE = "messages/ijw/jw315/jw315-klein.xml";
    private static final String PROVIDER = "98000101";
    private static final String MUNICIPALITY = "0153";

    private final String sample = Samples.named(SAMPLE).text();
    private final EnvelopeComposer composer = new EnvelopeComposer("Zorgdossier", Clock.systemUTC());
    private final EnvelopeWriter writer = new EnvelopeWriter();
    private int number;

    /** The next requests, ready to send. */
    List<byte[]> next(int count) {
        List<byte[]> requests = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            requests.add(next());
        }
        return requests;
    }

    private byte[] next() {
        List<String> clients = Bsn.fictitious();
        String bsn = clients.get(number % clients.size());
        number++;
        String message = replaced(sample, "Identificatie", "B%09d".formatted(number));
        message = replaced(message, "Bsn", bsn);
        message = replaced(message, "ReferentieAanbieder", "BENCH-" + number);
        Envelope envelope = composer.envelope(
                MessageType.JW315,
                Party.of(PROVIDER).orElseThrow(),
                Party.of(MUNICIPALITY).orElseThrow(),
                Optional.empty(),
                Payload.of(message.getBytes(StandardCharsets.UTF_8)));
        return writer.write(envelope, Wrapping.SOAP);
    }

    private static String replaced(String xml, String element, String value) {
        Matcher found = Pattern.compile("<((?:\\w+:)?" + element + ")>[^<]*<").matcher(xml);
        if (!found.find()) {
            throw new IllegalStateException("The sample has no " + element);
        }
        return found.replaceFirst("<$1>" + value + "<");
    }
}
