package org.memberpulse.metric;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import org.memberpulse.metric.CounterState.State;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.platform.Sha256;

/**
 * Keeps the rows of the schema {@code bi} like the reports, for the organizations that want it: whatever instance comes
 * first replaces those of an organization whose figures or settings have changed. A reader sees all rows of one state.
 */
@Singleton
class Publication {
    private static final Logger LOG = Logger.getLogger(Publication.class);

    private final CurrentOrganization current;
    private final ReportSettingsReader settings;
    private final CounterState counters;
    private final PublishedReports reports;
    private final PublicationStore store;
    private final RepeatableRead oneState;
    private final Clock clock;

    Publication(
            CurrentOrganization current,
            ReportSettingsReader settings,
            CounterState counters,
            PublishedReports reports,
            PublicationStore store,
            RepeatableRead oneState,
            Clock clock) {
        this.current = current;
        this.settings = settings;
        this.counters = counters;
        this.reports = reports;
        this.store = store;
        this.oneState = oneState;
        this.clock = clock;
    }

    @Scheduled(every = "${memberpulse.publish.every}", concurrentExecution = ConcurrentExecution.SKIP)
    @ActivateRequestContext
    void run() {
        oneByOne(store.publishing(), this::publish);
        oneByOne(store.noLongerPublishing(), this::withdraw);
    }

    /** What goes wrong with one organization does not keep the others waiting. */
    private void oneByOne(List<String> organizations, Consumer<String> work) {
        for (String organization : organizations) {
            try {
                current.within(organization, () -> {
                    work.accept(organization);
                    return null;
                });
            } catch (RuntimeException failed) {
                LOG.errorf(failed, "The published reports of %s wait for the next time", organization);
            }
        }
    }

    private void publish(String organization) {
        ReportSettings read = settings.read();
        String wanted = hash(version(read, counters.read(organization)));
        if (!wanted.equals(store.version(organization))) {
            store.prepare(organization);
            oneState.run(() -> {
                store.claim(organization, true).ifPresent(published -> replace(read, published));
                return null;
            });
        }
    }

    /** @param published another instance may have been here since it was looked at first */
    private void replace(ReportSettings read, String published) {
        String organization = read.organization();
        State state = counters.read(organization);
        String version = version(read, state);
        if (!published.equals(hash(version))) {
            store.delete(organization);
            reports.read(read, version, (report, rows) -> store.add(organization, report, rows));
            store.note(organization, hash(version), state.asOf(), clock.instant());
        }
    }

    private void withdraw(String organization) {
        oneState.run(() -> {
            store.claim(organization, false).ifPresent(published -> {
                store.delete(organization);
                store.forget(organization);
            });
            return null;
        });
    }

    private static String version(ReportSettings settings, State state) {
        return state.version() + "|" + settings.version();
    }

    private static String hash(String version) {
        return HexFormat.of().formatHex(Sha256.of(version));
    }
}
