package org.memberpulse.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** How many times a second something was done by so many clients at once, and how long the slow ones took. */
record Rate(double perSecond, double p50Milliseconds, double p95Milliseconds, double p99Milliseconds) {

    /** What one client does, again and again. */
    interface Work extends AutoCloseable {
        void once() throws Exception;
    }

    /** Makes the work of a client. */
    interface Clients {
        Work client() throws Exception;
    }

    static Rate of(int clients, int seconds, Clients make) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            List<Future<List<Long>>> running = new ArrayList<>();
            long start = System.nanoTime();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> durations(end, make)));
            }
            List<Long> all = new ArrayList<>();
            for (Future<List<Long>> client : running) {
                all.addAll(client.get());
            }
            double elapsed = (System.nanoTime() - start) / 1e9;
            long[] sorted = all.stream().mapToLong(Long::longValue).toArray();
            Arrays.sort(sorted);
            return new Rate(sorted.length / elapsed, at(sorted, 0.50), at(sorted, 0.95), at(sorted, 0.99));
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Long> durations(long end, Clients make) throws Exception {
        List<Long> durations = new ArrayList<>();
        try (Work work = make.client()) {
            while (System.nanoTime() < end) {
                long start = System.nanoTime();
                work.once();
                durations.add(System.nanoTime() - start);
            }
        }
        return durations;
    }

    private static double at(long[] sorted, double quantile) {
        return sorted.length == 0 ? 0 : sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }
}
