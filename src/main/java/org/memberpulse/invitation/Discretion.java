package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import org.memberpulse.survey.Confidentiality;
import org.memberpulse.survey.Surveys;

/**
 * When a member did something, as far as it may be remembered. Around a confidential answer a time could join the answer
 * to its member, so there the time of issue says only that it happened.
 */
@Singleton
class Discretion {
    private final Surveys surveys;

    Discretion(Surveys surveys) {
        this.surveys = surveys;
    }

    Instant noted(String organization, String survey, int version, Instant issuedAt, Instant at) {
        boolean confidential =
                surveys.version(organization, survey, version).content().confidentiality()
                        == Confidentiality.CONFIDENTIAL;
        return confidential ? issuedAt : at;
    }
}
