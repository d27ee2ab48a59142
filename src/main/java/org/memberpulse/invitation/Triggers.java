package org.memberpulse.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageView;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.survey.PublishedSurvey;
import org.memberpulse.survey.Surveys;

/**
 * Turns a stage event into a decision. Runs inside a transaction: the claim on the member comes first, so that a hundred
 * copies of one event are decided one after the other and all but the first find what the first did.
 */
@ApplicationScoped
public class Triggers {
    private final Organizations organizations;
    private final Members members;
    private final Segments segments;
    private final Stages stages;
    private final Surveys surveys;
    private final AskStore asks;
    private final InvitationStore invitations;
    private final Issuing issuing;
    private final Tokens tokens;
    private final Clock clock;

    Triggers(
            Organizations organizations,
            Members members,
            Segments segments,
            Stages stages,
            Surveys surveys,
            AskStore asks,
            InvitationStore invitations,
            Issuing issuing,
            Tokens tokens,
            Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.segments = segments;
        this.stages = stages;
        this.surveys = surveys;
        this.asks = asks;
        this.invitations = invitations;
        this.issuing = issuing;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * A decision with the invitation it made or found.
     *
     * @param replayed whether the invitation existed before
     */
    record Decision(Verdict verdict, Invitation invitation, boolean replayed) {}

    Decision decide(NewStageEvent event) {
        OrganizationSettings organization = organizations.settings();
        StageView stage = stages.require(event.stage());
        if (event.member() != null) {
            members.merge(event.memberId(), event.member());
        }
        Instant now = clock.instant();
        UUID memberKey = asks.claim(organization.id(), event.memberId(), now)
                .orElseThrow(() -> new ProblemException(
                        ProblemCode.MEMBER_UNKNOWN,
                        "There is no member " + event.memberId() + "; send a member object to make one"));
        Member member = members.find(memberKey).orElseThrow();
        Candidate candidate = candidate(organization, stage, member, event, now);
        return event.isTest() ? tried(candidate) : decided(candidate);
    }

    private Candidate candidate(
            OrganizationSettings organization, StageView stage, Member member, NewStageEvent event, Instant now) {
        Instant occurredAt = event.occurredAt() == null ? now : event.occurredAt();
        String occurrence = event.occurrence() == null
                ? Occurrence.byDefault(stage.trigger(), member, occurredAt, organization.zone())
                : event.occurrence();
        String segment = segments.segmentation().segmentOf(member, LocalDate.ofInstant(now, organization.zone()));
        Optional<PublishedSurvey> survey = surveys.publishedFor(stage.code(), segment);
        return new Candidate(organization, stage, member, event, now, occurredAt, occurrence, segment, survey);
    }

    private Decision decided(Candidate candidate) {
        List<Invitation> earlier = invitations.ofMember(
                candidate.organization().id(), candidate.member().id());
        Optional<Invitation> same = earlier.stream()
                .filter(invitation ->
                        invitation.stage().equals(candidate.stage().code()))
                .filter(invitation -> invitation.occurrence().equals(candidate.occurrence()))
                .findFirst();
        if (same.isPresent()) {
            return new Decision(Verdict.INVITED, same.get(), true);
        }
        Verdict verdict = verdict(candidate, earlier);
        if (verdict.invited()) {
            return new Decision(verdict, issuing.issue(candidate, false), false);
        }
        return new Decision(verdict, openAtStage(candidate, verdict, earlier), true);
    }

    /** A test gets its link whatever the rules say, as long as there is something to ask. */
    private Decision tried(Candidate candidate) {
        Verdict verdict = verdict(
                candidate,
                invitations.ofMember(
                        candidate.organization().id(), candidate.member().id()));
        return candidate.survey().isEmpty()
                ? new Decision(verdict, null, false)
                : new Decision(verdict, issuing.issue(candidate, true), false);
    }

    private Verdict verdict(Candidate candidate, List<Invitation> earlier) {
        OrganizationSettings organization = candidate.organization();
        Member member = candidate.member();
        StageView stage = candidate.stage();
        List<Ask> before = Stream.concat(
                        earlier.stream().map(sent -> new Ask(sent.issuedAt(), sent.stage(), sent.exempt())),
                        asks.externalAsks(organization.id(), member.id()).stream())
                .toList();
        String wave = stage.code() + ":" + candidate.occurrence();
        return Eligibility.decide(new Situation(
                candidate.now(),
                candidate.occurredAt(),
                new StagePolicy(
                        stage.code(),
                        stage.enabled() && candidate.survey().isPresent(),
                        stage.trigger().windowDays(),
                        stage.trigger().anchor() == Anchor.LAPSED_ON,
                        stage.quietPeriodDays(),
                        stage.quietPeriodOverrideDays(),
                        stage.exempt()),
                new Standing(
                        member.reachable(), member.optedOutAt() != null, member.bouncedAt() != null, member.ended()),
                before,
                new FatiguePolicy(organization.quietPeriodDays(), organization.yearlyCap()),
                tokens.draw(organization.id(), member.id(), wave) < candidate.sampling()));
    }

    private Invitation openAtStage(Candidate candidate, Verdict verdict, List<Invitation> earlier) {
        return verdict.reason() != SuppressionReason.ALREADY_INVITED
                ? null
                : earlier.stream()
                        .filter(invitation ->
                                invitation.stage().equals(candidate.stage().code()))
                        .filter(invitation -> invitation.open(candidate.now()))
                        .findFirst()
                        .orElse(null);
    }
}
