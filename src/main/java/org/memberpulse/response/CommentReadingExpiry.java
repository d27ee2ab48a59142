package org.memberpulse.response;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.memberpulse.organization.Organizations;

/**
 * Forgets who read comments two years ago. No setting shortens that: those who could change it are among those who are
 * written down.
 */
@Singleton
class CommentReadingExpiry {
    private static final int MONTHS_KEPT = 24;

    private final Organizations organizations;
    private final CommentReadingStore store;
    private final Clock clock;

    CommentReadingExpiry(Organizations organizations, CommentReadingStore store, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(every = "${memberpulse.housekeeping.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        Instant before =
                clock.instant().atZone(ZoneOffset.UTC).minusMonths(MONTHS_KEPT).toInstant();
        organizations.ids().forEach(organization -> store.forgetBefore(organization, before));
    }
}
