package org.memberpulse.metric;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells how many answers wait to be folded, of all organizations together. Reports have them anyway; a number that
 * grows says that no folder works, and that reports will become slow.
 */
@Singleton
class PendingAnswers {
    private final Jdbi jdbi;
    private final AtomicLong counted;

    PendingAnswers(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.counted = metrics.gauge("memberpulse.pending.answers", new AtomicLong());
    }

    /** Counts now and then, so that reading the metrics never waits for the database. */
    @Scheduled(every = "${memberpulse.gauges.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        counted.set(jdbi.withHandle(handle -> handle.createQuery("select count(*) from pending_score")
                .mapTo(Long.class)
                .one()));
    }
}
