package org.memberpulse.invitation;

import org.memberpulse.platform.Ids;
import org.memberpulse.survey.PublishedSurvey;

/** Makes the invitation of a member who is asked, frozen as things are at this moment. */
final class Issuing {
    private Issuing() {}

    static Invitation issue(Candidate candidate, String secretId) {
        PublishedSurvey survey = candidate.survey().orElseThrow();
        return new Invitation(
                candidate.organization().id(),
                Ids.ordered(candidate.now()),
                candidate.member().id(),
                candidate.stage().code(),
                candidate.occurrence(),
                candidate.segment(),
                survey.code(),
                survey.version(),
                candidate.member().locale(),
                candidate.channel(),
                candidate.member().attributes(),
                candidate.context(),
                candidate.sampling(),
                candidate.stage().exempt(),
                candidate.test(),
                candidate.origin(),
                secretId,
                candidate.occurredAt(),
                candidate.now(),
                Expiry.of(
                        candidate.stage().trigger(),
                        candidate.member().renewsOn(),
                        candidate.now(),
                        candidate.organization().zone()),
                false,
                null,
                null);
    }
}
