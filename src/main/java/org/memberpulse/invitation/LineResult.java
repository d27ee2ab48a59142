package org.memberpulse.invitation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.memberpulse.problem.FieldError;
import org.memberpulse.problem.ProblemException;

/**
 * What became of one line of a batch: a decision, or a problem.
 *
 * @param line the line in the file, from 1; for an array the place of the element
 * @param decision {@code invited} or {@code suppressed}; absent with a problem
 * @param reason why not, when suppressed
 * @param eligibleAt from when no rule of time stands against asking, where that is known
 * @param invitation the invitation with its links; absent in a dry run
 * @param rules for a test: what the rules would have decided
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LineResult(
        long line,
        String decision,
        SuppressionReason reason,
        Instant eligibleAt,
        InvitationView invitation,
        DecisionView rules,
        LineProblem problem) {

    /** Why a line was not taken; the fields are those of a problem. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record LineProblem(
            String type, String title, int status, String code, String detail, List<FieldError> errors) {}

    static LineResult of(long line, DecisionView view) {
        return new LineResult(
                line, view.decision(), view.reason(), view.eligibleAt(), view.invitation(), view.rules(), null);
    }

    static LineResult of(long line, ProblemException refusal) {
        return new LineResult(
                line,
                null,
                null,
                null,
                null,
                null,
                new LineProblem(
                        refusal.code().type(),
                        refusal.code().title(),
                        refusal.code().status(),
                        refusal.code().code(),
                        refusal.getMessage(),
                        refusal.errors()));
    }
}
