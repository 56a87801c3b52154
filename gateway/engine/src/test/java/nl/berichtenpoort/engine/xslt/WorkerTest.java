package nl.berichtenpoort.engine.xslt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import nl.berichtenpoort.engine.xslt.StylesheetFailure.Kind;
import org.junit.jupiter.api.Test;

/** How work is waited for, left behind, and taken up again. */
class WorkerTest {

    private static final Duration SHORT = Duration.ofMillis(50);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final Worker worker = new Worker();
    private final CountDownLatch end = new CountDownLatch(1);

    @Test
    void whatIsLeftBehindKeepsOthersAwayUntilItEnds() throws Exception {
        CountDownLatch ended = new CountDownLatch(1);
        assertThat(failure(SHORT, () -> stuck(ended))).isEqualTo(new StylesheetFailure(Kind.TIME, "50 ms"));
        assertThat(failure(LONG, () -> "again")).isEqualTo(new StylesheetFailure(Kind.SWITCHED_OFF, ""));

        end.countDown();
        ended.await();
        assertThat(again()).isEqualTo("again");
    }

    @Test
    void whoeverIsToStopDoesNotBlameTheWork() {
        Thread.currentThread().interrupt();

        assertThatIllegalStateException().isThrownBy(() -> worker.within(LONG, () -> stuck(new CountDownLatch(1))));

        assertThat(Thread.interrupted()).isTrue();
        // It runs on.
        assertThat(failure(LONG, () -> "again")).isEqualTo(new StylesheetFailure(Kind.SWITCHED_OFF, ""));
        end.countDown();
    }

    @Test
    void noMoreMemoryIsNotAPassedLimit() {
        assertThat(failure(LONG, () -> {
                    throw new OutOfMemoryError("of the test");
                }))
                .isEqualTo(new StylesheetFailure(Kind.NO_MEMORY, ""));
    }

    private String stuck(CountDownLatch ended) throws InterruptedException {
        end.await();
        ended.countDown();
        return "late";
    }

    /** Once the thread of what was left behind has said so, too. */
    private String again() throws StylesheetException {
        while (true) {
            try {
                return worker.within(LONG, () -> "again");
            } catch (StylesheetException notYet) {
                assertThat(notYet.failure().kind()).isEqualTo(Kind.SWITCHED_OFF);
                Thread.onSpinWait();
            }
        }
    }

    private StylesheetFailure failure(Duration limit, Callable<String> work) {
        return catchThrowableOfType(StylesheetException.class, () -> worker.within(limit, work))
                .failure();
    }
}
