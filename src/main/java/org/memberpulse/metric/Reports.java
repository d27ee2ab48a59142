package org.memberpulse.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.memberpulse.journey.Journeys;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.organization.Scope;

/** Answers report requests: reads the cells and makes the rows. */
@ApplicationScoped
class Reports {
    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Journeys journeys;
    private final CellStore store;
    private final Clock clock;

    Reports(CurrentOrganization current, Organizations organizations, Journeys journeys, CellStore store, Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.journeys = journeys;
        this.store = store;
        this.clock = clock;
    }

    /** The rows of a report, and what stands above them. */
    record Made(ReportQuery query, OrganizationSettings organization, List<Row> rows, Instant asOf) {}

    Made make(String metric, ReportParameters parameters) {
        OrganizationSettings organization = organizations.settings();
        LocalDate today = LocalDate.ofInstant(clock.instant(), organization.zone());
        ReportQuery query = new ReportRequest(
                        parameters, today, organization.yearStartsMonth(), current.may(Scope.RESPONSES))
                .query(metric);
        CellStore.Cells cells = store.read(current.id(), cellQuery(query, organization.yearStartsMonth()));
        Report report = new Report(
                query,
                cells.cells(),
                organization.minimumCell(),
                organization.yearStartsMonth(),
                journeys.aspirations());
        return new Made(query, organization, report.rows(), cells.asOf());
    }

    /** Whether any answer to the metric was counted. */
    boolean isAnswered(String metric) {
        return store.isAnswered(current.id(), metric);
    }

    private static CellQuery cellQuery(ReportQuery query, int yearStartsMonth) {
        Set<Axis> axes = EnumSet.of(Axis.SEGMENT, Axis.STAGE);
        axes.addAll(query.groupBy());
        axes.addAll(query.filters().keySet());
        boolean total = query.period() == Period.TOTAL;
        LocalDate from = query.from() == null || total
                ? query.from()
                : query.period().previous(query.period().startOf(query.from(), yearStartsMonth));
        return new CellQuery(
                query.metric(),
                axes,
                query.filters(),
                from,
                query.to(),
                !total,
                query.period().fine());
    }
}
