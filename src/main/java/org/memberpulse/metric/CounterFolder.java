package org.memberpulse.metric;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;

/** Moves pending answers into the counters, on every instance at once if need be: each takes rows no other has. */
@Singleton
class CounterFolder {
    /** Large enough that a cell is touched once for many answers, small enough that a batch holds its locks briefly. */
    private static final int BATCH = 5_000;

    private final Counters counters;

    CounterFolder(Counters counters) {
        this.counters = counters;
    }

    @Scheduled(every = "${memberpulse.fold.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void fold() {
        for (String organization : counters.organizationsWithPending()) {
            int folded;
            do {
                folded = QuarkusTransaction.requiringNew().call(() -> counters.fold(organization, BATCH));
            } while (folded == BATCH);
        }
    }
}
