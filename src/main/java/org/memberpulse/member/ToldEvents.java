package org.memberpulse.member;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.memberpulse.webhook.EventsOfMembers;

/** What other programs are told about members. */
@Singleton
@Priority(PersonalData.EVENTS)
class ToldEvents implements PersonalData {
    private final EventsOfMembers events;

    ToldEvents(EventsOfMembers events) {
        this.events = events;
    }

    @Override
    public Map<String, List<?>> export(String organization, Member member) {
        return Map.of("events", events.export(organization, member.id()));
    }

    @Override
    public void erase(String organization, Member member) {
        events.erase(organization, member.id());
    }

    @Override
    public void merge(String organization, Member from, Member into) {
        events.move(organization, from.id(), into.id());
    }
}
