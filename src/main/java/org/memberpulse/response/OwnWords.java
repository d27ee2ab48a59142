package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.memberpulse.survey.Question;
import org.memberpulse.survey.QuestionType;
import org.memberpulse.survey.SurveyContent;
import org.memberpulse.survey.Surveys;

/** The questions whose answers are a member's own words, or agree to be named with them. */
@Singleton
class OwnWords {
    /** Imported answers belong to no survey of ours; their only words are the comment. */
    private static final List<String> IMPORTED = List.of("comment");

    static final int NO_VERSION = 0;

    private final Surveys surveys;

    OwnWords(Surveys surveys) {
        this.surveys = surveys;
    }

    List<String> of(String organization, String survey, int version) {
        return version == NO_VERSION
                ? IMPORTED
                : of(surveys.version(organization, survey, version).content());
    }

    /** Those of a version of a survey. */
    record Asked(String survey, int version, List<String> questions) {}

    /** Those of everything an organization ever asked or imported. */
    List<Asked> ofAll(String organization) {
        List<Asked> all = new ArrayList<>();
        all.add(new Asked("imported", NO_VERSION, IMPORTED));
        surveys.versions(organization)
                .forEach(survey -> all.add(new Asked(survey.code(), survey.version(), of(survey.content()))));
        return all;
    }

    private static List<String> of(SurveyContent content) {
        return content.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT || question.type() == QuestionType.CONTACT)
                .map(Question::id)
                .toList();
    }
}
