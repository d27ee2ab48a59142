package org.memberpulse.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memberpulse.platform.Code;

/**
 * A question of a survey.
 *
 * @param text its wording by locale
 * @param required whether a complete answer needs it, where it is shown (default false)
 * @param maxLength of the answer to a text question, in Unicode code points (default 2000)
 * @param showIf when it is shown; always if absent
 * @param construct what an agreement, a choice or a yes-no question is about, such as {@code pride},
 *     {@code stay-reason} or {@code panel}; an agreement needs one
 * @param options what a single-choice or multi-choice question offers
 * @param minLabel wording of the lowest score by locale; a usual one if absent
 * @param maxLabel wording of the highest score by locale; a usual one if absent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Question(
        @NotNull @Code String id,
        @NotNull QuestionType type,
        @NotNull @Size(min = 1, max = 50) Map<String, String> text,
        Boolean required,
        @Min(1) @Max(10_000) Integer maxLength,
        @Valid ShowIf showIf,
        @Code String construct,
        @Size(min = 2, max = 50) List<@NotNull @Valid Option> options,
        @Size(min = 1, max = 50) Map<String, String> minLabel,
        @Size(min = 1, max = 50) Map<String, String> maxLabel) {
    static final int DEFAULT_MAX_LENGTH = 2_000;

    /** Says the defaults, so that a question that names them equals one that does not. */
    public Question {
        required = Boolean.TRUE.equals(required);
        maxLength = type == QuestionType.TEXT && maxLength == null ? Integer.valueOf(DEFAULT_MAX_LENGTH) : maxLength;
    }

    /** The metric that the score of this question counts for; empty for what is not scored. */
    public Optional<String> metric() {
        if (!type.scored()) {
            return Optional.empty();
        }
        return Optional.ofNullable(type == QuestionType.AGREEMENT ? construct : type.code());
    }

    Question withText(Map<String, String> other) {
        return new Question(id, type, other, required, maxLength, showIf, construct, options, minLabel, maxLabel);
    }

    /** The ids of what it offers, in their order; none for a question without options. */
    List<String> optionIds() {
        return options == null ? List.of() : options.stream().map(Option::id).toList();
    }
}
