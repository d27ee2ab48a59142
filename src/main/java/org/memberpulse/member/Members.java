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
    private final Clock clock;

    Members(
            CurrentOrganization current,
            Organizations organizations,
            Segments segments,
            MemberStore store,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.segments = segments;
        this.store = store;
        this.clock = clock;
    }

    /** Merges what is known into the member, who is made when unknown. */
    @Transactional
    public MergedMember merge(String memberId, MemberChanges changes) {
        Instant now = clock.instant();
        requireKnownSegment(changes);
        Member fresh = changes.appliedTo(MemberChanges.blank(Ids.ordered(), memberId, now), now);
        if (!store.lock(current.id(), List.of(memberId)).containsKey(memberId)
                && store.insert(current.id(), List.of(fresh), now) == 1) {
            return new MergedMember(
                    fresh, true, MemberDifference.between(MemberChanges.blank(fresh.id(), memberId, now), fresh));
        }
        // Locked now, also when somebody else made the member in between.
        Member before = store.lock(current.id(), List.of(memberId)).get(memberId);
        Member after = changes.appliedTo(before, now);
        List<String> changed = MemberDifference.between(before, after);
        if (!changed.isEmpty()) {
            store.update(current.id(), List.of(after), now);
        }
        return new MergedMember(after, false, changed);
    }

    /** Adds members that are new to the organization, many at once. */
    @Transactional
    public void add(Collection<Member> fresh) {
        store.insert(current.id(), fresh, clock.instant());
    }

    /** The member, locked until the transaction ends. */
    public Member locked(String memberId) {
        return Optional.ofNullable(store.lock(current.id(), List.of(memberId)).get(memberId))
                .orElseThrow(() -> unknown(memberId));
    }

    public Member get(String memberId) {
        return store.find(current.id(), memberId).orElseThrow(() -> unknown(memberId));
    }

    public Optional<Member> find(UUID id) {
        return store.find(current.id(), id);
    }

    /** The internal ids of those of the named members that exist. */
    public Map<String, UUID> ids(Collection<String> memberIds) {
        return memberIds.isEmpty() ? new HashMap<>() : store.ids(current.id(), memberIds);
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

    /** Locks these members until the transaction ends, in the order of everybody who locks several. */
    public void lock(Collection<String> memberIds) {
        store.lock(current.id(), memberIds);
    }

    /** Notes that the addresses of these members fail; since when, the first time. */
    @Transactional
    public void noteBounced(Collection<UUID> ids) {
        store.setBounced(current.id(), ids, clock.instant());
    }

    /** The segment a member is in today. */
    public String segmentOf(Member member) {
        OrganizationSettings settings = organizations.settings();
        return segments.segmentation().segmentOf(member, LocalDate.ofInstant(clock.instant(), settings.zone()));
    }

    private void requireKnownSegment(MemberChanges changes) {
        if (changes.segment() != null && changes.segment().isPresent()) {
            String segment = changes.segment().get();
            if (!segments.segmentation().knows(segment)) {
                throw ProblemException.invalid("/segment", "There is no segment " + segment);
            }
        }
    }

    private static ProblemException unknown(String memberId) {
        return new ProblemException(ProblemCode.MEMBER_UNKNOWN, "There is no member " + memberId);
    }
}
