package org.memberpulse.demo;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.memberpulse.invitation.FatiguePolicy;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.invitation.PastInvitations;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Ids;
import org.memberpulse.response.PastAnswers;
import org.memberpulse.survey.PublishedSurvey;
import org.memberpulse.survey.Surveys;

/** Writes the people of the demo and their year into the current organization. */
@Singleton
class DemoLoad {
    private final Organizations organizations;
    private final Members members;
    private final Segments segments;
    private final Stages stages;
    private final Surveys surveys;
    private final PastInvitations invitations;
    private final PastAnswers answers;
    private final Clock clock;

    DemoLoad(
            Organizations organizations,
            Members members,
            Segments segments,
            Stages stages,
            Surveys surveys,
            PastInvitations invitations,
            PastAnswers answers,
            Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.segments = segments;
        this.stages = stages;
        this.surveys = surveys;
        this.invitations = invitations;
        this.answers = answers;
        this.clock = clock;
    }

    /** Needs a transaction. */
    void load() {
        Instant now = clock.instant();
        OrganizationSettings settings = organizations.settings();
        OfficeHours hours = new OfficeHours(settings.zone());
        List<Member> people = new DemoMembership(now, settings.zone(), Ids::ordered).members();
        members.add(people);
        organizations.noteCompleteRoster(now);
        FatiguePolicy fatigue = new FatiguePolicy(settings.quietPeriodDays(), settings.yearlyCap());
        List<DemoAsk> asks = new DemoAsks(now, hours, stages.all(), fatigue).of(people);
        List<PastInvitations.Past> asked =
                asks.stream().map(ask -> asked(ask, hours)).toList();
        List<Invitation> issued = invitations.issue(asked, settings.zone());
        answer(asks, asked, issued, new DemoAnswers(now, hours, DemoComments.read()));
        invitations.close();
    }

    private PastInvitations.Past asked(DemoAsk ask, OfficeHours hours) {
        String segment = segments.segmentation().segmentOf(ask.member(), hours.day(ask.at()));
        PublishedSurvey survey =
                surveys.publishedFor(ask.stage().code(), segment).orElseThrow();
        return new PastInvitations.Past(
                ask.member(),
                segment,
                ask.stage(),
                ask.anchor().toString(),
                ask.renewsOn(),
                ask.channel(),
                ask.at(),
                ask.at(),
                survey);
    }

    private void answer(
            List<DemoAsk> asks, List<PastInvitations.Past> asked, List<Invitation> issued, DemoAnswers demo) {
        List<PastAnswers.Past> given = new ArrayList<>();
        for (int i = 0; i < asks.size(); i++) {
            Invitation invitation = issued.get(i);
            var survey = asked.get(i).survey().content();
            demo.of(asks.get(i), survey)
                    .ifPresent(answer ->
                            given.add(new PastAnswers.Past(invitation, survey, answer.answers(), answer.at())));
        }
        answers.store(given);
    }
}
