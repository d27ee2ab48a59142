package org.memberpulse.survey;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.memberpulse.platform.Code;

/**
 * A question is shown only if an earlier one was answered so.
 *
 * @param question the id of the earlier question
 * @param atMost the highest score that shows the question
 * @param atLeast the lowest score that shows it
 * @param in ids of options, any of which shows it; {@code "true"} or {@code "false"} for a yes-no question
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShowIf(
        @NotNull @Code String question,
        Integer atMost,
        Integer atLeast,
        @Size(min = 1, max = 50) List<@NotNull String> in) {

    /** Whether the accepted answer to the earlier question, null when there is none, shows this one. */
    boolean admits(JsonNode answer) {
        if (answer == null) {
            return false;
        }
        if (answer.isInt()) {
            return (atMost == null || answer.intValue() <= atMost) && (atLeast == null || answer.intValue() >= atLeast);
        }
        if (answer.isArray()) {
            for (JsonNode option : answer) {
                if (in.contains(option.textValue())) {
                    return true;
                }
            }
            return false;
        }
        return in.contains(answer.asText());
    }
}
