package org.memberpulse.survey;

import java.util.List;

/** A survey in the words of one reader; the title is null where the survey has none. */
public record LocalizedSurvey(String title, List<LocalizedQuestion> questions) {
    static LocalizedSurvey of(SurveyContent content, List<String> preferred) {
        return new LocalizedSurvey(
                LocaleChoice.text(content.title(), preferred),
                content.questions().stream()
                        .map(question -> LocalizedQuestion.of(question, preferred))
                        .toList());
    }
}
