package org.memberpulse.webhook;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.concurrent.atomic.AtomicLong;
import org.jdbi.v3.core.Jdbi;

/** Tells how many events wait to reach a webhook that may be sent to, of all organizations together. */
@Singleton
class PendingDeliveries {
    private final Jdbi jdbi;
    private final AtomicLong counted;

    PendingDeliveries(Jdbi jdbi, MeterRegistry metrics) {
        this.jdbi = jdbi;
        this.counted = metrics.gauge("memberpulse.webhook.deliveries.pending", new AtomicLong());
    }

    /** Counts now and then, so that reading the metrics never waits for the database. */
    @Scheduled(every = "${memberpulse.gauges.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void count() {
        counted.set(jdbi.withHandle(
                handle -> handle.createQuery("""
                        select count(*) from webhook w
                        join webhook_delivery d on d.organization_id = w.organization_id and d.webhook = w.id
                        where w.disabled_reason is null and d.state = 'PENDING'""").mapTo(Long.class).one()));
    }
}
