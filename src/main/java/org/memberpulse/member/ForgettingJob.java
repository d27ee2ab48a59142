package org.memberpulse.member;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;

/** Lets every organization forget once a day, on whatever instance comes first. */
@Singleton
class ForgettingJob {
    private static final Logger LOG = Logger.getLogger(ForgettingJob.class);

    private final Organizations organizations;
    private final CurrentOrganization current;
    private final Forgetting forgetting;

    ForgettingJob(Organizations organizations, CurrentOrganization current, Forgetting forgetting) {
        this.organizations = organizations;
        this.current = current;
        this.forgetting = forgetting;
    }

    @Scheduled(every = "${memberpulse.retention.every}", concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        organizations.ids().forEach(this::forget);
    }

    /** What goes wrong with one organization does not keep the others waiting. */
    private void forget(String organization) {
        try {
            current.within(organization, () -> {
                forgetting.continueToday();
                return null;
            });
        } catch (RuntimeException failed) {
            LOG.errorf(
                    failed, "Organization %s did not forget everything; it goes on with the next time", organization);
        }
    }
}
