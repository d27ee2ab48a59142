package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.Member;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.survey.PublishedSurvey;

/**
 * A member at a stage, with all that the decision and the invitation need.
 *
 * @param segment the segment the member is in at this moment
 */
record Candidate(
        OrganizationSettings organization,
        StageView stage,
        Member member,
        Instant now,
        Instant occurredAt,
        String occurrence,
        String channel,
        ObjectNode context,
        Origin origin,
        boolean test,
        String segment,
        Optional<PublishedSurvey> survey) {

    double sampling() {
        return survey.map(published -> published.content().sampling()).orElse(1.0);
    }

    /** What the rules look at, after these asks. */
    Situation situation(History history, boolean sampled) {
        return new Situation(
                now,
                occurredAt,
                new StagePolicy(
                        stage.code(),
                        stage.enabled() && survey.isPresent(),
                        stage.trigger().windowDays(),
                        stage.trigger().anchor() == Anchor.LAPSED_ON,
                        stage.quietPeriodDays(),
                        stage.quietPeriodOverrideDays(),
                        stage.exempt()),
                new Standing(
                        member.reachable(), member.optedOutAt() != null, member.bouncedAt() != null, member.ended()),
                history.asks(),
                new FatiguePolicy(organization.quietPeriodDays(), organization.yearlyCap()),
                sampled);
    }
}
