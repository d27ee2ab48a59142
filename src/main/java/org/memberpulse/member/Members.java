package org.memberpulse.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Ids;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The members of the current organization. */
@ApplicationScoped
public class Members {
    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Segments segments;
    private final MemberStore store;
    private final MemberRows rows;
    private final Newcomers newcomers;
    private final Clock clock;

    Members(
            CurrentOrganization current,
            Organizations organizations,
            Segments segments,
            MemberStore store,
            MemberRows rows,
            Newcomers newcomers,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.segments = segments;
        this.store = store;
        this.rows = rows;
        this.newcomers = newcomers;
        this.clock = clock;
    }

    /** Merges what is known into the member, who is made when unknown. */
    @Transactional
    public MergedMember merge(String memberId, MemberChanges changes) {
        Instant now = clock.instant();
        segments.requireKnown(changes.segment());
        Member fresh = changes.appliedTo(MemberChanges.blank(Ids.ordered(), memberId, now), now);
        if (!store.lock(current.id(), List.of(memberId)).containsKey(memberId)) {
            Newcomers.Admission admission = newcomers.let(current.id(), List.of(fresh), now);
            if (admission.refused().contains(memberId)) {
                throw refusal(memberId);
            }
            if (admission.in().contains(memberId)) {
                return new MergedMember(
                        get(memberId),
                        true,
                        MemberDifference.between(MemberChanges.blank(fresh.id(), memberId, now), fresh));
            }
        }
        // Locked now, also when somebody else made the member in between.
        Member before = locked(memberId);
        Member after = changes.appliedTo(before, now);
        List<String> changed = MemberDifference.between(before, after);
        if (!changed.isEmpty()) {
            rows.update(current.id(), List.of(after), now);
        }
        return new MergedMember(after, false, changed);
    }

    /** What a merge would make of a member, who may be null for a new one; nothing is stored. */
    public Member merged(Member before, String memberId, MemberChanges changes) {
        Instant now = clock.instant();
        segments.requireKnown(changes.segment());
        if (before == null && !erased(List.of(memberId)).isEmpty()) {
            throw refusal(memberId);
        }
        return changes.appliedTo(before == null ? MemberChanges.blank(Ids.ordered(), memberId, now) : before, now);
    }

    /** Adds members that are new to the organization, many at once. */
    @Transactional
    public void add(Collection<Member> fresh) {
        rows.insert(current.id(), fresh, clock.instant());
    }

    /** The member, locked until the transaction ends. */
    public Member locked(String memberId) {
        return required(store.lock(current.id(), List.of(memberId)), memberId);
    }

    static Member required(Map<String, Member> found, String memberId) {
        return Optional.ofNullable(found.get(memberId)).orElseThrow(() -> unknown(memberId));
    }

    public Member get(String memberId) {
        return store.find(current.id(), memberId).orElseThrow(() -> unknown(memberId));
    }

    /** The members with these internal ids. */
    public List<Member> findAll(Collection<UUID> ids) {
        return store.findAll(current.id(), ids);
    }

    /** The next members in the order of their internal ids. */
    public List<Member> after(UUID id, int limit) {
        return store.after(current.id(), id, limit);
    }

    public Optional<Member> find(UUID id) {
        return store.find(current.id(), id);
    }

    /** The internal ids of those of the named members that exist. */
    public Map<String, UUID> ids(Collection<String> memberIds) {
        return memberIds.isEmpty() ? new HashMap<>() : store.ids(current.id(), memberIds);
    }

    /** The same; none of them is changed, erased or merged until the transaction ends. */
    public Map<String, UUID> idsHeld(Collection<String> memberIds) {
        return memberIds.isEmpty() ? new HashMap<>() : store.idsHeld(current.id(), memberIds);
    }

    /** Those of the ids that were erased and must not come back. */
    public Set<String> erased(Collection<String> memberIds) {
        return memberIds.isEmpty() ? Set.of() : newcomers.refused(current.id(), memberIds);
    }

    /** Ends surveys for a member, or allows them again. */
    @Transactional
    public Member setOptedOut(String memberId, boolean optedOut) {
        Member member = locked(memberId);
        if (optedOut != (member.optedOutAt() != null)) {
            store.setOptOut(current.id(), member.id(), optedOut ? clock.instant() : null, clock.instant());
        }
        return get(memberId);
    }

    /** Ends surveys for the member with this internal id, as the member asked. */
    @Transactional
    public void optOut(UUID id) {
        store.find(current.id(), id)
                .filter(member -> member.optedOutAt() == null)
                .ifPresent(member -> store.setOptOut(current.id(), member.id(), clock.instant(), clock.instant()));
    }

    /** The segment a member is in today. */
    public String segmentOf(Member member) {
        OrganizationSettings settings = organizations.settings();
        return segments.segmentation().segmentOf(member, LocalDate.ofInstant(clock.instant(), settings.zone()));
    }

    /** Why nobody is known by an id who could be asked: the person was erased, or nobody told of one. */
    public ProblemException stranger(String memberId) {
        return erased(List.of(memberId)).isEmpty()
                ? new ProblemException(
                        ProblemCode.MEMBER_UNKNOWN,
                        "There is no member " + memberId + "; send a member object to make one")
                : refusal(memberId);
    }

    /** The refusal to know somebody again who was erased. */
    public static ProblemException refusal(String memberId) {
        return new ProblemException(
                ProblemCode.ERASED, "The member " + memberId + " was erased; lift the erasure to let the id come back");
    }

    private static ProblemException unknown(String memberId) {
        return new ProblemException(ProblemCode.MEMBER_UNKNOWN, "There is no member " + memberId);
    }
}
