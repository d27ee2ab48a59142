package org.memberpulse.member;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.memberpulse.organization.CurrentOrganization;

/** Takes a person out of everything that is kept, in one transaction. */
@ApplicationScoped
class Erasure {
    private final CurrentOrganization current;
    private final MemberStore store;
    private final MemberRows rows;
    private final ErasedMembers erased;
    private final List<PersonalData> data;
    private final Clock clock;

    Erasure(
            CurrentOrganization current,
            MemberStore store,
            MemberRows rows,
            ErasedMembers erased,
            @All List<PersonalData> data,
            Clock clock) {
        this.current = current;
        this.store = store;
        this.rows = rows;
        this.erased = erased;
        this.data = data;
        this.clock = clock;
    }

    /** Erases a member for good: nobody can make one with this id until the team lifts it. Once more changes nothing. */
    @Transactional
    void erase(String memberId) {
        Map<String, Member> found = store.lock(current.id(), List.of(memberId));
        if (found.isEmpty() && !erased.refused(current.id(), List.of(memberId)).isEmpty()) {
            return;
        }
        Member member = Members.required(found, memberId);
        remove(member);
        erased.add(current.id(), member, true, clock.instant());
    }

    /** Forgets a member who left and may come back. All that is remembered is that somebody wanted no surveys. */
    @Transactional
    void forgetLeaver(String memberId) {
        Member member = store.lock(current.id(), List.of(memberId)).get(memberId);
        if (member != null && member.status() == MemberStatus.LEFT) {
            remove(member);
            if (member.optedOutAt() != null) {
                erased.add(current.id(), member, false, clock.instant());
            }
        }
    }

    private void remove(Member member) {
        data.forEach(feature -> feature.hold(current.id(), List.of(member)));
        data.forEach(feature -> feature.erase(current.id(), member));
        rows.delete(current.id(), List.of(member.memberId()));
    }

    /** Lets an id come back; says whether it was refused. */
    @Transactional
    boolean lift(String memberId) {
        return erased.lift(current.id(), memberId);
    }

    long count() {
        return erased.count(current.id());
    }
}
