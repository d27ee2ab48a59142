package org.memberpulse.member;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Why nobody is known by an id: the person was erased, or nobody told of one. */
@Singleton
public class Strangers {
    private final CurrentOrganization current;
    private final ErasedMembers erased;

    Strangers(CurrentOrganization current, ErasedMembers erased) {
        this.current = current;
        this.erased = erased;
    }

    /** The reason for each of these ids, of whom somebody could be made if the reason is not an erasure. */
    public Map<String, ProblemException> why(Collection<String> memberIds) {
        Set<String> gone = erased(memberIds);
        Map<String, ProblemException> why = new HashMap<>();
        memberIds.forEach(
                memberId -> why.put(memberId, gone.contains(memberId) ? erased(memberId) : unknown(memberId)));
        return why;
    }

    /** Those of the ids that must not come back. */
    public Set<String> erased(Collection<String> memberIds) {
        return memberIds.isEmpty() ? Set.of() : erased.refused(current.id(), memberIds);
    }

    void requireWelcome(String memberId) {
        if (!erased(List.of(memberId)).isEmpty()) {
            throw erased(memberId);
        }
    }

    /** The refusal to know somebody again. */
    public static ProblemException erased(String memberId) {
        return new ProblemException(
                ProblemCode.ERASED, "The member " + memberId + " was erased; lift the erasure to let the id come back");
    }

    private static ProblemException unknown(String memberId) {
        return new ProblemException(
                ProblemCode.MEMBER_UNKNOWN, "There is no member " + memberId + "; send a member object to make one");
    }
}
