package org.memberpulse.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private final MemberRows rows;
    private final Newcomers newcomers;
    private final MemberChunks chunks;
    private final Strangers strangers;
    private final Clock clock;

    Members(
            CurrentOrganization current,
            Organizations organizations,
            Segments segments,
            MemberStore store,
            MemberRows rows,
            Newcomers newcomers,
            MemberChunks chunks,
            Strangers strangers,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.segments = segments;
        this.store = store;
        this.rows = rows;
        this.newcomers = newcomers;
        this.chunks = chunks;
        this.strangers = strangers;
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
                throw Strangers.erased(memberId);
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

    /**
     * Merges what is known into members, by their ids; whoever is unknown is made. Needs a transaction.
     *
     * @return why members could not be taken, by their ids
     */
    public Map<String, ProblemException> mergeAll(Map<String, MemberChanges> known) {
        Map<String, ProblemException> refused = new HashMap<>();
        List<MemberLine> lines = new ArrayList<>();
        known.forEach((memberId, changes) -> {
            try {
                segments.requireKnown(changes.segment());
                lines.add(MemberLine.of(memberId, changes));
            } catch (ProblemException unknownSegment) {
                refused.put(memberId, unknownSegment);
            }
        });
        chunks.join(lines).refused().forEach(memberId -> refused.put(memberId, Strangers.erased(memberId)));
        return refused;
    }

    /** What a merge would make of a member, who may be null for a new one; nothing is stored. */
    public Member merged(Member before, String memberId, MemberChanges changes) {
        Instant now = clock.instant();
        segments.requireKnown(changes.segment());
        if (before == null) {
            strangers.requireWelcome(memberId);
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

    private static ProblemException unknown(String memberId) {
        return new ProblemException(ProblemCode.MEMBER_UNKNOWN, "There is no member " + memberId);
    }
}
