package org.memberpulse.invitation;

import java.time.Instant;
import java.util.Optional;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.Member;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.survey.PublishedSurvey;

/** A member at a stage, with all that the decision and the invitation need. */
record Candidate(
        OrganizationSettings organization,
        StageView stage,
        Member member,
        NewStageEvent event,
        Instant now,
        Instant occurredAt,
        String occurrence,
        String segment,
        Optional<PublishedSurvey> survey) {
    double sampling() {
        return survey.map(published -> published.content().sampling()).orElse(1.0);
    }
}
