package nl.berichtenpoort.routes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import nl.berichtenpoort.engine.report.Finding;
import nl.berichtenpoort.engine.report.Layer;
import nl.berichtenpoort.engine.report.Position;
import nl.berichtenpoort.routes.port.IncomingMessage;
import nl.berichtenpoort.routes.port.IntakeResult;
import nl.berichtenpoort.routes.port.MessageIntake;

/** Takes everything over but the word {@code refuse}; fails as often as it is told to. */
final class RecordingIntake implements MessageIntake {

    final List<IncomingMessage> taken = new CopyOnWriteArrayList<>();
    final AtomicInteger calls = new AtomicInteger();
    final AtomicInteger failuresToCome = new AtomicInteger();

    @Override
    public IntakeResult take(IncomingMessage message) {
        int number = calls.incrementAndGet();
        if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("database away");
        }
        taken.add(message);
        if (new String(message.content(), java.nio.charset.StandardCharsets.UTF_8).equals("refuse")) {
            Finding finding = Finding.error("test-refused", Layer.IDENTIFY, Position.at(3, 7), "routetest.refused");
            return new IntakeResult.Refused(number, "StUF046", List.of(finding));
        }
        return new IntakeResult.Taken(number, 0);
    }

    List<String> sources() {
        return taken.stream().map(IncomingMessage::source).toList();
    }
}
