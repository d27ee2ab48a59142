package org.memberpulse.response;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * The answers of a member.
 *
 * @param answers by question id; replaces all answers given before
 * @param complete false while the member is still answering: required questions may be missing (default true)
 */
public record NewResponse(@NotNull @Size(max = 100) Map<String, JsonNode> answers, Boolean complete) {
    boolean isComplete() {
        return !Boolean.FALSE.equals(complete);
    }
}
