package org.memberpulse.hook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.memberpulse.invitation.DecisionView;
import org.memberpulse.invitation.SuppressionReason;

/**
 * What became of a body.
 *
 * @param taken events that were decided about, whether members are asked or not
 * @param refused events that could not be taken; the reasons stand in the list of the hook
 * @param ignored events that the hook passes over
 * @param decisions of the events that were taken, in their order; never a link
 */
public record HookAnswer(int taken, int refused, int ignored, List<HookDecision> decisions) {

    /** A decision, without the invitation. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record HookDecision(String decision, SuppressionReason reason, Instant eligibleAt) {
        static HookDecision of(DecisionView view) {
            return new HookDecision(view.decision(), view.reason(), view.eligibleAt());
        }
    }
}
