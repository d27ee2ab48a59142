package org.memberpulse.survey;

import java.time.Instant;
import java.util.List;

/**
 * A survey as it is being worked on and as it is published.
 *
 * @param draft what the next publication freezes
 * @param latestVersion the number of the last version; null before the first publication
 * @param publications where it answers now; empty when it asks nobody
 */
public record SurveyView(
        String code, SurveyContent draft, Integer latestVersion, List<Publication> publications, Instant updatedAt) {

    /** A stage and a segment that the survey answers; the segment is null for all without a survey of their own. */
    public record Publication(String stage, String segment, int version) {
        static Publication of(SurveyPublication publication) {
            String segment = SurveyPublication.ANY_SEGMENT.equals(publication.segment) ? null : publication.segment;
            return new Publication(publication.stage, segment, publication.version);
        }
    }

    static SurveyView of(Survey survey, List<SurveyPublication> all) {
        return new SurveyView(
                survey.code,
                survey.draft,
                survey.latestVersion == 0 ? null : survey.latestVersion,
                all.stream()
                        .filter(publication -> publication.survey.equals(survey.code))
                        .map(Publication::of)
                        .toList(),
                survey.updatedAt);
    }
}
