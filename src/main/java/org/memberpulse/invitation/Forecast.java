package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.memberpulse.journey.StageView;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemException;

/** Foresees the date sweep of the current organization. */
@Singleton
class Forecast {
    private static final int PAGE = 1_000;
    private static final int MOST_DAYS = 90;
    private static final UUID FIRST = new UUID(0, 0);

    private final Organizations organizations;
    private final Stages stages;
    private final SweepPlan plan;
    private final Members members;
    private final Candidates candidates;
    private final Decisions decisions;
    private final InvitationStore invitations;

    Forecast(
            Organizations organizations,
            Stages stages,
            SweepPlan plan,
            Members members,
            Candidates candidates,
            Decisions decisions,
            InvitationStore invitations) {
        this.organizations = organizations;
        this.stages = stages;
        this.plan = plan;
        this.members = members;
        this.candidates = candidates;
        this.decisions = decisions;
        this.invitations = invitations;
    }

    SweepForecast of(String stage, int days, Instant now) {
        if (days < 1 || days > MOST_DAYS) {
            throw ProblemException.badParameter("days", "days must be from 1 to " + MOST_DAYS);
        }
        OrganizationSettings organization = organizations.settings();
        List<StageView> foreseen = stage == null ? plan.dated() : List.of(dated(stage));
        ForecastTally tally = new ForecastTally(organization, foreseen, days, now);
        List<Member> page = members.after(FIRST, PAGE);
        while (!page.isEmpty()) {
            foresee(tally, page);
            page = members.after(page.get(page.size() - 1).id(), PAGE);
        }
        return tally.result();
    }

    private StageView dated(String code) {
        StageView stage = stages.require(code);
        if (stage.trigger().anchor() == null) {
            throw ProblemException.badParameter("stage", code + " is reached by an event only");
        }
        return stage;
    }

    private void foresee(ForecastTally tally, List<Member> page) {
        String organization = tally.organization.id();
        List<Member> concerned = page.stream().filter(tally::concerns).toList();
        List<UUID> ids = concerned.stream().map(Member::id).toList();
        Map<UUID, History> histories = decisions.histories(organization, ids);
        Set<Occasion> withdrawn = new HashSet<>(invitations.withdrawn(organization, ids));
        for (Member member : concerned) {
            MemberForecast forecast = new MemberForecast(tally, member, histories.get(member.id()));
            tally.sendingDays().forEach(day -> tally.stages.stream()
                    .filter(stage -> forecast.triesOn(day, stage))
                    .forEach(stage -> plan.due(
                                    organization, stage, member, candidates.segmentOf(member, tally.moment(day)), day)
                            .filter(due ->
                                    !withdrawn.contains(new Occasion(member.id(), stage.code(), due.occurrence())))
                            .map(due ->
                                    candidates.of(stage, member, due.reachedOn(), due.occurrence(), tally.moment(day)))
                            .map(candidate -> decisions.decide(candidate, forecast.history))
                            .ifPresent(decision -> forecast.note(day, decision))));
            tally.add(forecast);
        }
    }
}
