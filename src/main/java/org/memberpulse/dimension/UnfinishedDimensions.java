package org.memberpulse.dimension;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.memberpulse.organization.Organizations;

/** Completes the change of a dimension that an instance began and did not live to complete. */
@Singleton
class UnfinishedDimensions {
    /** Longer than a change takes; when it does not, doing it twice gives the same. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private static final Logger LOG = Logger.getLogger(UnfinishedDimensions.class);

    private final Organizations organizations;
    private final DimensionStore store;
    private final DimensionFill fill;
    private final Clock clock;

    UnfinishedDimensions(Organizations organizations, DimensionStore store, DimensionFill fill, Clock clock) {
        this.organizations = organizations;
        this.store = store;
        this.fill = fill;
        this.clock = clock;
    }

    @Scheduled(every = "${memberpulse.housekeeping.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        organizations.ids().forEach(this::complete);
    }

    void complete(String organization) {
        Instant before = clock.instant().minus(PATIENCE);
        try {
            store.unfilled(organization, before).ifPresent(generation -> fill.complete(organization, generation));
        } catch (RuntimeException failed) {
            LOG.errorf(failed, "The dimensions of %s are completed the next time", organization);
        }
    }
}
