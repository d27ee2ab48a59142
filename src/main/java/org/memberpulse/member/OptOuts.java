package org.memberpulse.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.webhook.EventType;
import org.memberpulse.webhook.Happening;
import org.memberpulse.webhook.Outbox;

/** Who wants no surveys. */
@ApplicationScoped
public class OptOuts {
    private final CurrentOrganization current;
    private final Members members;
    private final MemberStore store;
    private final Outbox outbox;
    private final Clock clock;

    OptOuts(CurrentOrganization current, Members members, MemberStore store, Outbox outbox, Clock clock) {
        this.current = current;
        this.members = members;
        this.store = store;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Ends surveys for a member, or allows them again. */
    @Transactional
    public Member setOptedOut(String memberId, boolean optedOut) {
        Member member = members.locked(memberId);
        if (optedOut) {
            optOut(member, "team");
        } else if (member.optedOutAt() != null) {
            store.setOptOut(current.id(), member.id(), null, clock.instant());
        }
        return members.get(memberId);
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
}
