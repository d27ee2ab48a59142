package org.memberpulse.invitation;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.memberpulse.member.Member;
import org.memberpulse.member.PersonalData;

/** What is kept of asking members: invitations, asks elsewhere, where they were held back, and answers to callers. */
@Singleton
@Priority(PersonalData.INVITATIONS)
class AsksOfMembers implements PersonalData {
    private final AskStore asks;
    private final AskedMemberStore store;
    private final Clock clock;

    AsksOfMembers(AskStore asks, AskedMemberStore store, Clock clock) {
        this.asks = asks;
        this.store = store;
        this.clock = clock;
    }

    /** First the turn to decide about them, then what they could answer. */
    @Override
    public void hold(String organization, List<Member> members) {
        asks.claim(organization, members.stream().map(Member::memberId).toList(), clock.instant());
        store.lockInvitations(organization, members.stream().map(Member::id).toList());
    }

    @Override
    public Map<String, List<?>> export(String organization, Member member) {
        UUID id = member.id();
        return Map.of(
                "invitations", store.export(organization, id, "invitation", "issued_at, id"),
                "heldBack", store.export(organization, id, "held_back", "first_at, stage, occurrence"),
                "askedElsewhere", store.export(organization, id, "external_ask", "asked_at, id"),
                "idempotencyKeys", store.export(organization, id, "idempotency_record", "created_at, key"));
    }

    @Override
    public void erase(String organization, Member member) {
        store.eraseInvitations(organization, member.id(), clock.instant());
        store.deleteTheRest(organization, member.id());
    }

    @Override
    public void merge(String organization, Member from, Member into) {
        UUID old = from.id();
        store.moveInvitations(organization, old, into.id());
        store.moveTheRest(organization, old, into.id());
        store.deleteTheRest(organization, old);
    }
}
