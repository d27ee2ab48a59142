package org.memberpulse.invitation;

import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.member.Strangers;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.problem.ProblemException;

/**
 * Decides about events without doing anything: what would be asked is remembered here, so that later events of the same
 * rehearsal meet it.
 */
@Dependent
class Rehearsal {
    private final CurrentOrganization current;
    private final Members members;
    private final Strangers strangers;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Clock clock;
    private final Map<String, Member> known = new HashMap<>();
    private final Map<UUID, History> histories = new HashMap<>();

    Rehearsal(
            CurrentOrganization current,
            Members members,
            Strangers strangers,
            Candidates candidates,
            Decisions decisions,
            Clock clock) {
        this.current = current;
        this.members = members;
        this.strangers = strangers;
        this.candidates = candidates;
        this.decisions = decisions;
        this.clock = clock;
    }

    List<Outcome> decide(List<NewStageEvent> events) {
        meet(events);
        Instant now = clock.instant();
        return events.stream().map(event -> decide(event, now)).toList();
    }

    private void meet(List<NewStageEvent> events) {
        Set<String> strangers = new HashSet<>();
        events.stream()
                .map(NewStageEvent::memberId)
                .filter(memberId -> !known.containsKey(memberId))
                .forEach(strangers::add);
        List<Member> found = members.findAll(members.ids(strangers).values());
        found.forEach(member -> known.put(member.memberId(), member));
        histories.putAll(
                decisions.histories(current.id(), found.stream().map(Member::id).toList()));
    }

    private Outcome decide(NewStageEvent event, Instant now) {
        try {
            if (event.member() != null) {
                Member merged = members.merged(known.get(event.memberId()), event.memberId(), event.member());
                known.put(event.memberId(), merged);
                histories.computeIfAbsent(merged.id(), id -> new History());
            }
            Member member = known.get(event.memberId());
            if (member == null) {
                return Outcome.refused(strangers.why(List.of(event.memberId())).get(event.memberId()));
            }
            Candidate candidate = candidates.of(event, member, Origin.TRIGGER, now);
            return Outcome.of(decisions.decide(candidate, histories.get(member.id())));
        } catch (ProblemException refused) {
            return Outcome.refused(refused);
        }
    }
}
