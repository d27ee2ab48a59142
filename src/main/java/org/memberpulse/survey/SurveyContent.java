package org.memberpulse.survey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memberpulse.platform.Code;

/**
 * What a survey asks, whom and when: the draft of a survey, and what a version freezes.
 *
 * @param stage the stage at which it asks
 * @param segments whom it asks; null for every segment that has no survey of its own at the stage
 * @param confidentiality whether the team may see who answered (default identified)
 * @param sampling the fraction of the members reached that is asked, above 0 up to 1 (default 1)
 * @param title by locale
 */
public record SurveyContent(
        @NotNull @Code String stage,
        @Size(min = 1, max = 100) List<@NotNull @Code String> segments,
        Confidentiality confidentiality,

        @DecimalMin(value = "0", inclusive = false) @DecimalMax("1")
        Double sampling,

        @Size(min = 1, max = 50) Map<String, String> title,
        @NotNull @Size(min = 1, max = 50) List<@NotNull @Valid Question> questions) {

    /** Says the defaults, so that a draft that names them equals one that does not. */
    public SurveyContent {
        confidentiality = confidentiality == null ? Confidentiality.IDENTIFIED : confidentiality;
        sampling = sampling == null ? Double.valueOf(1) : sampling;
    }

    /**
     * The survey in the words of one reader. Each text is taken in the first preferred locale it has.
     *
     * @param preferredLocales language tags, the most wanted first
     */
    public LocalizedSurvey localized(List<String> preferredLocales) {
        return LocalizedSurvey.of(this, preferredLocales);
    }

    /** The locale in which a reader gets the first question, and so in a well translated survey all of them. */
    public String localeUsed(List<String> preferredLocales) {
        return LocaleChoice.of(questions.get(0).text(), preferredLocales);
    }

    /** The question that makes a response count as one: NPS or, in a survey without it, MSAT. */
    public Optional<Question> core() {
        return first(QuestionType.NPS).or(() -> first(QuestionType.MSAT));
    }

    private Optional<Question> first(QuestionType type) {
        return questions.stream().filter(question -> question.type() == type).findFirst();
    }
}
