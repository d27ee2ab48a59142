package org.memberpulse.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;

/**
 * A question in the words of one reader. What does not apply to its type is absent.
 *
 * @param min the lowest score
 * @param max the highest score
 * @param maxLength of a text, in Unicode code points
 * @param showIf when to show it; always if absent
 * @param panel true where yes signs the member up for the research panel; absent elsewhere
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LocalizedQuestion(
        String id,
        QuestionType type,
        String text,
        boolean required,
        Integer min,
        Integer max,
        String minLabel,
        String maxLabel,
        Integer maxLength,
        ShowIf showIf,
        Boolean panel,
        List<LocalizedOption> options) {

    /** An option in the words of one reader. */
    public record LocalizedOption(String id, String text) {}

    static LocalizedQuestion of(Question question, List<String> preferred) {
        String locale = LocaleChoice.of(question.text(), preferred);
        // Labels and options follow the language in which the question itself is read.
        List<String> likeTheText = new ArrayList<>();
        likeTheText.add(locale);
        likeTheText.addAll(preferred);
        EndLabels usual = EndLabels.of(question.type(), locale);
        String minLabel = LocaleChoice.text(question.minLabel(), likeTheText);
        String maxLabel = LocaleChoice.text(question.maxLabel(), likeTheText);
        return new LocalizedQuestion(
                question.id(),
                question.type(),
                question.text().get(locale),
                question.required(),
                question.type().min(),
                question.type().max(),
                minLabel == null ? usual.min() : minLabel,
                maxLabel == null ? usual.max() : maxLabel,
                question.maxLength(),
                question.showIf(),
                panel(question),
                options(question, likeTheText));
    }

    private static Boolean panel(Question question) {
        return question.type() == QuestionType.YES_NO && "panel".equals(question.construct()) ? true : null;
    }

    private static List<LocalizedOption> options(Question question, List<String> preferred) {
        return question.options() == null
                ? null
                : question.options().stream()
                        .map(option -> new LocalizedOption(option.id(), LocaleChoice.text(option.text(), preferred)))
                        .toList();
    }
}
