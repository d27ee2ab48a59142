package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import org.memberpulse.journey.StageView;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Member;
import org.memberpulse.member.Segments;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.survey.Surveys;

/** Puts together what a decision about a member of the current organization needs. */
@Singleton
class Candidates {
    private final Organizations organizations;
    private final Segments segments;
    private final Stages stages;
    private final Surveys surveys;

    Candidates(Organizations organizations, Segments segments, Stages stages, Surveys surveys) {
        this.organizations = organizations;
        this.segments = segments;
        this.stages = stages;
        this.surveys = surveys;
    }

    /** The candidate of a stage event. */
    Candidate of(NewStageEvent event, Member member, Origin origin, Instant now) {
        OrganizationSettings organization = organizations.settings();
        StageView stage = stages.require(event.stage());
        Instant occurredAt = event.occurredAt() == null ? now : event.occurredAt();
        String occurrence = event.occurrence() == null
                ? Occurrence.byDefault(stage.trigger(), member, occurredAt, organization.zone())
                : event.occurrence();
        String segment = segmentOf(member, now);
        return new Candidate(
                organization,
                stage,
                member,
                now,
                occurredAt,
                occurrence,
                event.channel(),
                context(event),
                origin,
                event.isTest(),
                segment,
                surveys.publishedFor(stage.code(), segment));
    }

    /** The candidate of a date: the member reached the stage when that day began. */
    Candidate of(StageView stage, Member member, LocalDate reachedOn, String occurrence, Instant now) {
        OrganizationSettings organization = organizations.settings();
        String segment = segmentOf(member, now);
        return new Candidate(
                organization,
                stage,
                member,
                now,
                reachedOn.atStartOfDay(organization.zone()).toInstant(),
                occurrence,
                null,
                JsonNodeFactory.instance.objectNode(),
                Origin.SWEEP,
                false,
                segment,
                surveys.publishedFor(stage.code(), segment));
    }

    String segmentOf(Member member, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, organizations.settings().zone());
        return segments.segmentation().segmentOf(member, today);
    }

    private static ObjectNode context(NewStageEvent event) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        if (event.context() != null) {
            context.setAll(event.context());
        }
        return context;
    }
}
