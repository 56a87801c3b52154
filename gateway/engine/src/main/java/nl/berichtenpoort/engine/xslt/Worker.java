package nl.berichtenpoort.engine.xslt;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import nl.berichtenpoort.engine.xslt.StylesheetFailure.Kind;

/** Does work on threads of its own, so that it cannot take ours along; one at a time. For one thread. */
final class Worker {

    /** Watched by the deadline, templates that call themselves for the next of many lines grow the stack. */
    private static final long STACK_BYTES = 16L << 20;

    private static final Duration GRACE = Duration.ofSeconds(1);

    private Optional<FutureTask<?>> last = Optional.empty();

    /**
     * Waits for work until its limit and a little longer. A transformation stops itself at its deadline; what does not
     * even do that is left behind. It runs on, and may never end: until then there is no other.
     *
     * @throws IllegalStateException if we are to stop; no fault of the work
     */
    <T> T within(Duration limit, Callable<T> work) throws StylesheetException {
        if (last.filter(task -> !task.isDone()).isPresent()) {
            throw new StylesheetException(Kind.SWITCHED_OFF, "");
        }
        FutureTask<T> task = new FutureTask<>(work);
        last = Optional.of(task);
        Thread thread = new Thread(null, task, "stylesheet", STACK_BYTES);
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limit.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException stuck) {
            throw late(limit);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a stylesheet ran", stopping);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        }
    }

    static StylesheetException late(Duration limit) {
        return new StylesheetException(Kind.TIME, limit.toMillis() + " ms");
    }

    private static StylesheetException failure(Throwable cause) {
        if (cause instanceof StylesheetException known) {
            return known;
        }
        return cause instanceof OutOfMemoryError
                ? new StylesheetException(Kind.NO_MEMORY, "")
                : new StylesheetException(Kind.RUN, cause.getClass().getSimpleName());
    }
}
