package org.memberpulse.response;

import jakarta.inject.Singleton;
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

    private static final int NO_VERSION = 0;

    private final Surveys surveys;

    OwnWords(Surveys surveys) {
        this.surveys = surveys;
    }

    List<String> of(String organization, String survey, int version) {
        return version == NO_VERSION
                ? IMPORTED
                : of(surveys.version(organization, survey, version).content());
    }

    static List<String> of(SurveyContent content) {
        return content.questions().stream()
                .filter(question -> question.type() == QuestionType.TEXT || question.type() == QuestionType.CONTACT)
                .map(Question::id)
                .toList();
    }
}
