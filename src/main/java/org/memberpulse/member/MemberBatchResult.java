package org.memberpulse.member;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.memberpulse.platform.lines.LineError;

/**
 * What became of a batch of members.
 *
 * @param accepted lines taken, with those that changed nothing
 * @param created members who are new
 * @param changed lines that changed something, those of new members included
 * @param errors the first 1,000 of the rejected lines
 * @param absent of a complete file: how many members are not in it, neither left nor named
 * @param absentMembers the first 1,000 of them
 * @param markedLeft how many of them are marked as left now
 * @param notMarkedBecause why none of them is; absent when they are
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record MemberBatchResult(
        long accepted,
        long created,
        long changed,
        long rejected,
        List<LineError> errors,
        Long absent,
        List<String> absentMembers,
        Long markedLeft,
        NotMarked notMarkedBecause) {

    /** Why absent members stay what they are. */
    public enum NotMarked {
        /** A line that was not taken may have named any of them. */
        REJECTED_LINES,
        /** More than half of the members: more likely half a file. */
        MORE_THAN_HALF,
        DRY_RUN
    }
}
