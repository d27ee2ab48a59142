package org.memberpulse.member;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.problem.ProblemException;

/** Makes one record of two that are the same person. */
@ApplicationScoped
class MemberMerge {
    private final CurrentOrganization current;
    private final MemberStore store;
    private final MemberRows rows;
    private final List<PersonalData> data;
    private final Clock clock;

    MemberMerge(
            CurrentOrganization current,
            MemberStore store,
            MemberRows rows,
            @All List<PersonalData> data,
            Clock clock) {
        this.current = current;
        this.store = store;
        this.rows = rows;
        this.data = data;
        this.clock = clock;
    }

    /** Moves everything of one record to another, which keeps its own profile and takes over what it lacks. */
    @Transactional
    MergedMember merge(String into, String from) {
        if (into.equals(from)) {
            throw ProblemException.invalid("/from", "must name another member");
        }
        String organization = current.id();
        Map<String, Member> both = store.lock(organization, List.of(into, from));
        Member kept = Members.required(both, into);
        Member gone = Members.required(both, from);
        data.forEach(feature -> feature.hold(organization, List.of(kept, gone)));
        data.forEach(feature -> feature.merge(organization, gone, kept));
        rows.delete(organization, List.of(from));
        Member filled = kept.filledFrom(gone);
        Instant now = clock.instant();
        rows.update(organization, List.of(filled), now);
        if (filled.optedOutAt() != null) {
            store.setOptOut(organization, kept.id(), filled.optedOutAt(), now);
        }
        return new MergedMember(filled, false, MemberDifference.between(kept, filled));
    }
}
