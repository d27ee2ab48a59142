package org.memberpulse.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Member;
import org.memberpulse.member.MemberChanges;
import org.memberpulse.member.Members;
import org.memberpulse.member.Strangers;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.problem.ProblemException;

/**
 * Turns stage events into decisions. Runs inside a transaction: the claim on the members comes first, so that a hundred
 * copies of one event are decided one after the other and all but the first find what the first did.
 */
@ApplicationScoped
class Triggers {
    private final CurrentOrganization current;
    private final Members members;
    private final Strangers strangers;
    private final Stages stages;
    private final AskStore asks;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Clock clock;

    Triggers(
            CurrentOrganization current,
            Members members,
            Strangers strangers,
            Stages stages,
            AskStore asks,
            Candidates candidates,
            Decisions decisions,
            Clock clock) {
        this.current = current;
        this.members = members;
        this.strangers = strangers;
        this.stages = stages;
        this.asks = asks;
        this.candidates = candidates;
        this.decisions = decisions;
        this.clock = clock;
    }

    Decision decide(NewStageEvent event, Origin origin) {
        return decide(List.of(event), origin).get(0).orThrow();
    }

    /** Decides about events of different members; what becomes of each, in their order. */
    List<Outcome> decide(List<NewStageEvent> events, Origin origin) {
        Map<String, ProblemException> refused = new HashMap<>();
        Map<String, MemberChanges> profiles = new HashMap<>();
        for (NewStageEvent event : events) {
            if (stages.find(event.stage()).isEmpty()) {
                refused.put(event.memberId(), Stages.unknown(event.stage()));
            } else if (event.member() != null) {
                profiles.put(event.memberId(), event.member());
            }
        }
        refused.putAll(members.mergeAll(profiles));
        List<Outcome> outcomes = decide(events, origin, refused);
        decisions.store(
                current.id(),
                outcomes.stream()
                        .map(Outcome::decision)
                        .filter(Objects::nonNull)
                        .toList());
        return outcomes;
    }

    private List<Outcome> decide(List<NewStageEvent> events, Origin origin, Map<String, ProblemException> refused) {
        Instant now = clock.instant();
        List<UUID> claimed = asks.claim(
                current.id(),
                events.stream()
                        .map(NewStageEvent::memberId)
                        .filter(memberId -> !refused.containsKey(memberId))
                        .toList(),
                now);
        Map<String, Member> known =
                members.findAll(claimed).stream().collect(Collectors.toMap(Member::memberId, Function.identity()));
        refused.putAll(strangers.why(events.stream()
                .map(NewStageEvent::memberId)
                .filter(memberId -> !known.containsKey(memberId) && !refused.containsKey(memberId))
                .toList()));
        Map<UUID, History> histories = decisions.histories(current.id(), claimed);
        return events.stream()
                .map(event -> {
                    Member member = known.get(event.memberId());
                    if (member == null) {
                        return Outcome.refused(refused.get(event.memberId()));
                    }
                    Candidate candidate = candidates.of(event, member, origin, now);
                    return Outcome.of(decisions.decide(candidate, histories.get(member.id())));
                })
                .toList();
    }
}
