package org.memberpulse.survey;

import java.time.Instant;

/** A version of a survey as it was published; it never changes. */
public record SurveyVersionView(String code, int version, Instant publishedAt, SurveyContent content) {
    static SurveyVersionView of(SurveyVersion version) {
        return new SurveyVersionView(version.survey, version.version, version.publishedAt, version.content);
    }
}
