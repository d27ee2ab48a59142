package org.memberpulse.member;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Lets members in who were not known before, except those who were erased. */
@Singleton
class Newcomers {
    private final MemberRows rows;
    private final ErasedMembers erased;

    Newcomers(MemberRows rows, ErasedMembers erased) {
        this.rows = rows;
        this.erased = erased;
    }

    /**
     * Who came in and who must not come back, by member id. Whoever is neither was let in by somebody else just now.
     */
    record Admission(Set<String> in, Set<String> refused) {}

    /** Needs a transaction. */
    Admission let(String organization, Collection<Member> members, Instant now) {
        Set<String> in = new HashSet<>(rows.insert(organization, members, now));
        Set<String> refused = in.isEmpty() ? Set.of() : erased.admit(organization, in);
        if (!refused.isEmpty()) {
            rows.delete(organization, refused);
            in.removeAll(refused);
        }
        return new Admission(in, refused);
    }
}
