package org.memberpulse.demo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.organization.CurrentOrganization;

/** Makes the demo organization when it is wanted and the database is empty. */
@ApplicationScoped
class Demo {
    private static final Logger LOG = Logger.getLogger(Demo.class);

    /** Any number that no other work of ours locks. */
    private static final long LOCK = 0x64656d6f;

    private final Installation installation;
    private final DemoOrganization organization;
    private final DemoLoad load;
    private final CurrentOrganization current;
    private final Jdbi jdbi;
    private DemoKeys made;

    Demo(
            Installation installation,
            DemoOrganization organization,
            DemoLoad load,
            CurrentOrganization current,
            Jdbi jdbi) {
        this.installation = installation;
        this.organization = organization;
        this.load = load;
        this.current = current;
        this.jdbi = jdbi;
    }

    @ActivateRequestContext
    void onStart(@Observes StartupEvent start) {
        if (installation.demo()) {
            // All or nothing: a start that is killed here leaves an empty database to the next one.
            QuarkusTransaction.requiringNew().run(this::makeOnce);
        }
    }

    /** The keys, when they were made by this start or kept by an earlier one. */
    Optional<DemoKeys> keys() {
        return Optional.ofNullable(made).or(() -> installation
                .folder()
                .flatMap(folder -> folder.kept(DemoKeys.FILE))
                .map(DemoKeys::parse));
    }

    private void makeOnce() {
        boolean empty = jdbi.withHandle(handle -> {
            handle.execute("set local lock_timeout = 0");
            handle.execute("set local statement_timeout = 0");
            // Of several instances on one new database the first makes the demo and the others find it.
            handle.execute("select pg_advisory_xact_lock(?)", LOCK);
            return handle.createQuery("select not exists (select 1 from organization)")
                    .mapTo(Boolean.class)
                    .one();
        });
        if (empty) {
            Instant before = Instant.now();
            make(DemoOrganization.SLUG);
            LOG.infof(
                    "Made the demo organization in %d ms",
                    Duration.between(before, Instant.now()).toMillis());
        }
    }

    /** Makes a demo organization, with its members and their answers, in the running transaction. */
    String make(String slug) {
        DemoOrganization.Made fresh = organization.make(slug);
        current.within(fresh.id(), () -> {
            load.load();
            return null;
        });
        // Before the commit: rather keys without their organization than the other way round.
        installation
                .folder()
                .ifPresent(folder -> folder.keep(DemoKeys.FILE, fresh.keys().text()));
        made = fresh.keys();
        return fresh.id();
    }
}
