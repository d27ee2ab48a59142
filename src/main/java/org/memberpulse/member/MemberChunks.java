package org.memberpulse.member;

import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Merges the lines of a chunk into the members, in one transaction; lines that change nothing write nothing. */
@ApplicationScoped
class MemberChunks {
    private static final int TIMEOUT_SECONDS = 60;

    private final CurrentOrganization current;
    private final MemberStore store;
    private final MemberRows rows;
    private final Newcomers newcomers;
    private final ErasedMembers erased;
    private final Clock clock;

    MemberChunks(
            CurrentOrganization current,
            MemberStore store,
            MemberRows rows,
            Newcomers newcomers,
            ErasedMembers erased,
            Clock clock) {
        this.current = current;
        this.store = store;
        this.rows = rows;
        this.newcomers = newcomers;
        this.erased = erased;
        this.clock = clock;
    }

    /**
     * What became of a chunk.
     *
     * @param changed lines that changed something
     * @param refused members who were erased and whose lines were not taken
     */
    record Merged(Set<String> created, int changed, Set<String> refused) {}

    Merged merge(List<MemberLine> lines) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> join(lines));
    }

    /** The same in the transaction that runs. */
    Merged join(List<MemberLine> lines) {
        return lines.isEmpty() ? new Merged(Set.of(), 0, Set.of()) : merge(current.id(), lines, clock.instant());
    }

    /** What would become of it. */
    Merged foresee(List<MemberLine> lines) {
        AppliedLines applied = AppliedLines.of(lines, known(current.id(), lines), clock.instant());
        Set<String> made = ids(applied.made());
        Set<String> refused = erased.refused(current.id(), made);
        made.removeAll(refused);
        return new Merged(made, applied.changes(made) + applied.changes(ids(applied.changed())), refused);
    }

    private Merged merge(String organization, List<MemberLine> lines, Instant now) {
        AppliedLines applied = AppliedLines.of(lines, known(organization, lines), now);
        Newcomers.Admission admission = newcomers.let(organization, applied.made(), now);
        Set<String> others = ids(applied.made());
        others.addAll(ids(applied.changed()));
        others.removeAll(admission.in());
        others.removeAll(admission.refused());
        return new Merged(
                admission.in(),
                applied.changes(admission.in()) + change(organization, lines, others, now),
                admission.refused());
    }

    /** Applies the lines once more, now to members whom nobody else can change. */
    private int change(String organization, List<MemberLine> lines, Set<String> members, Instant now) {
        if (members.isEmpty()) {
            return 0;
        }
        Map<String, Member> locked = store.lock(organization, members);
        if (locked.size() < members.size()) {
            throw new ProblemException(ProblemCode.CONFLICT, "A member was removed just now; send the line again");
        }
        AppliedLines applied = AppliedLines.of(
                lines.stream().filter(line -> members.contains(line.memberId())).toList(), locked, now);
        rows.update(organization, applied.changed(), now);
        return applied.changes(members);
    }

    private Map<String, Member> known(String organization, List<MemberLine> lines) {
        return store.find(
                organization, lines.stream().map(line -> line.memberId()).collect(toSet()));
    }

    private static Set<String> ids(List<Member> members) {
        return members.stream().map(Member::memberId).collect(toSet());
    }
}
