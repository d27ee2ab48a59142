package org.memberpulse.webhook;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.memberpulse.organization.Organizations;

/** Forgets events, and how they were delivered, once they have served. */
@Singleton
class EventExpiry {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int A_BATCH = 2_000;

    private final Organizations organizations;
    private final EventStore store;
    private final Clock clock;

    EventExpiry(Organizations organizations, EventStore store, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "${memberpulse.housekeeping.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant before = clock.instant().minus(KEPT);
        for (String organization : organizations.ids()) {
            int forgotten;
            do {
                forgotten = store.forgetBefore(organization, before, A_BATCH);
            } while (forgotten == A_BATCH);
        }
    }
}
