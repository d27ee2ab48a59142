package org.memberpulse.outcome;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.memberpulse.activity.KnownRoster;
import org.memberpulse.activity.Memberships;
import org.memberpulse.journey.Journeys;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.SegmentView;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.organization.Scope;
import org.memberpulse.platform.RepeatableRead;

/** Answers requests for journey metrics: counts the members and makes the rows, from one state of the data. */
@ApplicationScoped
class JourneyReports {
    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Segments segments;
    private final Stages stages;
    private final Journeys journeys;
    private final Memberships memberships;
    private final JourneyStore store;
    private final RepeatableRead oneState;
    private final Clock clock;

    JourneyReports(
            CurrentOrganization current,
            Organizations organizations,
            Segments segments,
            Stages stages,
            Journeys journeys,
            Memberships memberships,
            JourneyStore store,
            RepeatableRead oneState,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.segments = segments;
        this.stages = stages;
        this.journeys = journeys;
        this.memberships = memberships;
        this.store = store;
        this.oneState = oneState;
        this.clock = clock;
    }

    /** The rows of a report, and what stands above them. */
    record Made(JourneyQuery query, OrganizationSettings organization, KnownRoster roster, List<JourneyRow> rows) {}

    Made make(JourneyParameters parameters) {
        OrganizationSettings organization = organizations.settings();
        LocalDate today = LocalDate.ofInstant(clock.instant(), organization.zone());
        JourneyQuery query = new JourneyRequest(
                        parameters, today, organization.yearStartsMonth(), current.may(Scope.RESPONSES))
                .query();
        JourneyPlan plan = new JourneyPlan(
                segments.segmentation().segments().stream()
                        .map(SegmentView::code)
                        .toList(),
                stages.all(),
                journeys.aspirations(),
                query.byStage());
        return oneState.read(() -> make(query, plan, organization, today));
    }

    private Made make(JourneyQuery query, JourneyPlan plan, OrganizationSettings organization, LocalDate today) {
        Optional<LocalDate> completeOn = memberships.completeOn(organization.id());
        Census census = new Census(query, plan, organization.yearStartsMonth(), today);
        if (completeOn.isPresent()) {
            store.each(organization.id(), census.ranges(), census::add);
        }
        KnownRoster roster = new KnownRoster(completeOn.orElse(null), census.earliestEnd());
        LocalDate eventsSince = today.minusMonths(organization.retention().invitationMonths());
        JourneyTables tables = new JourneyTables(
                plan.segments(), census.counts(), organization.minimumCell(), organization.yearStartsMonth());
        JourneyReport report = new JourneyReport(query, plan, tables, new Gaps(roster, eventsSince, today));
        return new Made(query, organization, roster, report.rows());
    }
}
