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
import org.memberpulse.webhook.EventType;
import org.memberpulse.webhook.Happening;
import org.memberpulse.webhook.Outbox;

/** The members of the current organization. */
@ApplicationScoped
public class Members {
    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Segments segments;
    private final MemberStore store;
    private final Outbox outbox;
    private final Clock clock;

    Members(
            CurrentOrganization current,
            Organizations organizations,
            Segments segments,
            MemberStore store,
            Outbox outbox,
            Clock clock) {
        this.current = current;
        this.organizations = organizations;
        this.segments = segments;
        this.store = store;
        this.outbox = outbox;
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
        if (optedOut) {
            optOut(member, "team");
        } else if (member.optedOutAt() != null) {
            store.setOptOut(current.id(), member.id(), null, clock.instant());
        }
        return get(memberId);
    }

    /** Ends surveys for the member with this internal id, as the member asked. */
    @Transactional
    public void optOut(UUID id) {
        store.find(current.id(), id)
                .map(Member::memberId)
                .map(memberId -> store.lock(current.id(), List.of(memberId)).get(memberId))
                .ifPresent(member -> optOut(member, "member"));
    }

    private void optOut(Member member, String by) {
        if (member.optedOutAt() == null) {
            Instant now = clock.instant();
            store.setOptOut(current.id(), member.id(), now, now);
            outbox.record(
                    current.id(),
                    List.of(new Happening(
                            EventType.MEMBER_OPTED_OUT,
                            member.id(),
                            now,
                            Map.of("memberId", member.memberId(), "by", by))));
        }
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
