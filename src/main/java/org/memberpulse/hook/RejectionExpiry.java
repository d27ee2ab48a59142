package org.memberpulse.hook;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import org.memberpulse.organization.Organizations;

/** Forgets what hooks refused a month ago. */
@Singleton
class RejectionExpiry {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Organizations organizations;
    private final RejectionStore rejections;
    private final Clock clock;

    RejectionExpiry(Organizations organizations, RejectionStore rejections, Clock clock) {
        this.organizations = organizations;
        this.rejections = rejections;
        this.clock = clock;
    }

    @Scheduled(every = "${memberpulse.housekeeping.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        organizations
                .ids()
                .forEach(organization ->
                        rejections.forgetBefore(organization, clock.instant().minus(KEPT)));
    }
}
