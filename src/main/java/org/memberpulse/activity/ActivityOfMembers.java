package org.memberpulse.activity;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.member.PersonalData;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Ids;

/**
 * What members did. When a person is erased, the dates of the membership and of what was done stay under a random id, so
 * that retention, churn and the other journey metrics do not change; the caller's ids and words go.
 */
@Singleton
@Priority(PersonalData.EVENTS)
class ActivityOfMembers implements PersonalData {
    private final Organizations organizations;
    private final Members members;
    private final EventStore events;
    private final PastMembershipStore past;
    private final Clock clock;

    ActivityOfMembers(
            Organizations organizations, Members members, EventStore events, PastMembershipStore past, Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.events = events;
        this.past = past;
        this.clock = clock;
    }

    @Override
    public Map<String, List<?>> export(String organization, Member member) {
        return Map.of("memberEvents", events.export(organization, member.id()));
    }

    @Override
    public void erase(String organization, Member member) {
        ZoneId zone = organizations.settings().zone();
        UUID nameless = Ids.random();
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        past.keep(organization, member.id(), nameless, members.segmentOf(member), today, zone);
        events.makeNameless(organization, member.id(), nameless, zone);
    }

    @Override
    public void merge(String organization, Member from, Member into) {
        events.move(organization, from.id(), into.id());
    }
}
