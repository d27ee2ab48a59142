package org.memberpulse.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.memberpulse.activity.EventStore.Placed;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.member.Strangers;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Stores events, a thousand at most, in one transaction that holds their members against erasure. */
@ApplicationScoped
class EventChunks {
    private static final int TIMEOUT_SECONDS = 60;

    private final CurrentOrganization current;
    private final Members members;
    private final Strangers strangers;
    private final EventStore store;
    private final Clock clock;

    EventChunks(CurrentOrganization current, Members members, Strangers strangers, EventStore store, Clock clock) {
        this.current = current;
        this.members = members;
        this.strangers = strangers;
        this.store = store;
        this.clock = clock;
    }

    /**
     * What became of a chunk; the rest of it are duplicates.
     *
     * @param refused the events that were not taken, with the reason
     */
    record Stored(int count, Map<CheckedEvent, ProblemException> refused) {}

    Stored store(List<CheckedEvent> events) {
        return QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> place(events));
    }

    private Stored place(List<CheckedEvent> events) {
        Set<String> named =
                new HashSet<>(events.stream().map(CheckedEvent::memberId).toList());
        Map<String, UUID> ids = members.idsHeld(named);
        named.removeAll(ids.keySet());
        Set<String> erased = strangers.erased(named);
        Map<UUID, LocalDate> renewals = renewals(events, ids);
        Map<CheckedEvent, ProblemException> refused = new LinkedHashMap<>();
        List<Placed> placed = new ArrayList<>();
        for (CheckedEvent event : events) {
            UUID member = ids.get(event.memberId());
            LocalDate renewsOn = renewals.get(member);
            if (member == null) {
                refused.put(event, stranger(event.memberId(), erased));
            } else if (event.lacksDueDate() && renewsOn == null) {
                refused.put(event, ProblemException.invalid("/dueOn", "is needed: the member has no renewsOn"));
            } else {
                LocalDate dueOn = event.lacksDueDate()
                        ? nearest(renewsOn, event.day())
                        : event.told().dueOn();
                placed.add(new Placed(event, member, dueOn));
            }
        }
        int count = placed.isEmpty() ? 0 : store.insert(current.id(), placed, clock.instant());
        return new Stored(count, refused);
    }

    /** When those members renew who are told to have settled a date that was not named. */
    private Map<UUID, LocalDate> renewals(List<CheckedEvent> events, Map<String, UUID> ids) {
        Set<UUID> wanted = new HashSet<>();
        events.stream()
                .filter(CheckedEvent::lacksDueDate)
                .map(event -> ids.get(event.memberId()))
                .forEach(wanted::add);
        wanted.remove(null);
        Map<UUID, LocalDate> renewals = new HashMap<>();
        for (Member member : wanted.isEmpty() ? List.<Member>of() : members.findAll(wanted)) {
            renewals.put(member.id(), member.renewsOn());
        }
        return renewals;
    }

    /** A program may move the renewal date before or after it tells of the renewal. */
    private static LocalDate nearest(LocalDate renewsOn, LocalDate day) {
        LocalDate yearBefore = renewsOn.minusYears(1);
        return Math.abs(ChronoUnit.DAYS.between(day, yearBefore)) < Math.abs(ChronoUnit.DAYS.between(day, renewsOn))
                ? yearBefore
                : renewsOn;
    }

    private static ProblemException stranger(String memberId, Set<String> erased) {
        return erased.contains(memberId)
                ? Strangers.erased(memberId)
                : new ProblemException(ProblemCode.MEMBER_UNKNOWN, "There is no member " + memberId);
    }
}
