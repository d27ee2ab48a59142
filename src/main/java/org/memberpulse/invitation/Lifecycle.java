package org.memberpulse.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;

/** What time does to invitations, on every instance at once if need be: each takes those no other has. */
@Singleton
class Lifecycle {
    static final int BATCH = 500;

    private static final Logger LOG = Logger.getLogger(Lifecycle.class);

    private final Organizations organizations;
    private final CurrentOrganization current;
    private final Reminders reminders;
    private final Endings endings;

    Lifecycle(Organizations organizations, CurrentOrganization current, Reminders reminders, Endings endings) {
        this.organizations = organizations;
        this.current = current;
        this.reminders = reminders;
        this.endings = endings;
    }

    @Scheduled(every = "${memberpulse.lifecycle.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        for (String organization : organizations.ids()) {
            try {
                run(organization);
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "Reminders and endings of %s wait for the next time", organization);
            }
        }
    }

    @ActivateRequestContext
    void run(String organization) {
        current.within(organization, () -> {
            inBatches(apart(endings::close));
            inBatches(apart(endings::withdrawUncollected));
            inBatches(apart(reminders::remind));
            return null;
        });
    }

    private static IntSupplier apart(IntSupplier step) {
        return () -> QuarkusTransaction.requiringNew().call(step::getAsInt);
    }

    /** Repeats a step that handles one batch and says how many, until nothing is left. */
    static void inBatches(IntSupplier step) {
        int handled;
        do {
            handled = step.getAsInt();
        } while (handled == BATCH);
    }
}
