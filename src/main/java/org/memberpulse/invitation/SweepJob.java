package org.memberpulse.invitation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;

/** Sweeps every organization once on each of its local days, on whatever instance comes first. */
@Singleton
class SweepJob {
    private static final Logger LOG = Logger.getLogger(SweepJob.class);

    private final Organizations organizations;
    private final CurrentOrganization current;
    private final Sweep sweep;
    private final Clock clock;

    SweepJob(Organizations organizations, CurrentOrganization current, Sweep sweep, Clock clock) {
        this.organizations = organizations;
        this.current = current;
        this.sweep = sweep;
        this.clock = clock;
    }

    @Scheduled(every = "${memberpulse.sweep.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        organizations.ids().forEach(this::sweep);
    }

    /** What goes wrong with one organization does not keep the others waiting. */
    private void sweep(String organization) {
        try {
            current.within(organization, () -> {
                sweep.continueToday(clock.instant());
                return null;
            });
        } catch (RuntimeException failed) {
            LOG.errorf(
                    failed, "The sweep of organization %s did not finish; it goes on with the next one", organization);
        }
    }
}
