package nl.berichtenpoort.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Works through items with a number of workers that each take the next one when they are done with the last. */
final class Load {

    private Load() {}

    /** What one worker does with an item. */
    interface Work extends AutoCloseable {
        void on(byte[] item) throws Exception;

        @Override
        default void close() throws java.io.IOException, java.sql.SQLException {}
    }

    /**
     * Works through the items.
     *
     * @param makeWorker makes what a worker works with, before the clock starts
     * @return the time that each item took, in nanoseconds
     */
    static List<Long> run(List<byte[]> items, int workers, Callable<Work> makeWorker) throws Exception {
        AtomicInteger next = new AtomicInteger();
        ExecutorService pool = Executors.newFixedThreadPool(workers);
        try {
            List<Future<List<Long>>> running = new ArrayList<>();
            for (int i = 0; i < workers; i++) {
                running.add(pool.submit(() -> {
                    List<Long> times = new ArrayList<>();
                    try (Work work = makeWorker.call()) {
                        for (int at = next.getAndIncrement(); at < items.size(); at = next.getAndIncrement()) {
                            long start = System.nanoTime();
                            work.on(items.get(at));
                            times.add(System.nanoTime() - start);
                        }
                    }
                    return times;
                }));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> worker : running) {
                all.addAll(worker.get());
            }
            return all;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
