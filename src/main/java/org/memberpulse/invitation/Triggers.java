package org.memberpulse.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.organization.CurrentOrganization;

/**
 * Turns stage events into decisions. Runs inside a transaction: the claim on the members comes first, so that a hundred
 * copies of one event are decided one after the other and all but the first find what the first did.
 */
@ApplicationScoped
class Triggers {
    private final CurrentOrganization current;
    private final Members members;
    private final Stages stages;
    private final AskStore asks;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Clock clock;

    Triggers(
            CurrentOrganization current,
            Members members,
            Stages stages,
            AskStore asks,
            Candidates candidates,
            Decisions decisions,
            Clock clock) {
        this.current = current;
        this.members = members;
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
        Instant now = clock.instant();
        List<NewStageEvent> staged = events.stream()
                .filter(event -> stages.find(event.stage()).isPresent())
                .toList();
        staged.stream()
                .filter(event -> event.member() != null)
                .sorted(Comparator.comparing(NewStageEvent::memberId))
                .forEach(event -> members.merge(event.memberId(), event.member()));
        List<UUID> claimed = asks.claim(
                current.id(), staged.stream().map(NewStageEvent::memberId).toList(), now);
        Map<String, Member> known =
                members.findAll(claimed).stream().collect(Collectors.toMap(Member::memberId, Function.identity()));
        Map<UUID, History> histories = decisions.histories(current.id(), claimed);
        List<Outcome> outcomes = events.stream()
                .map(event -> decide(event, known.get(event.memberId()), origin, histories, now))
                .toList();
        decisions.store(
                current.id(),
                outcomes.stream()
                        .map(Outcome::decision)
                        .filter(Objects::nonNull)
                        .toList());
        return outcomes;
    }

    private Outcome decide(
            NewStageEvent event, Member member, Origin origin, Map<UUID, History> histories, Instant now) {
        if (stages.find(event.stage()).isEmpty()) {
            return Outcome.refused(Stages.unknown(event.stage()));
        }
        if (member == null) {
            return Outcome.refused(members.stranger(event.memberId()));
        }
        return Outcome.of(decisions.decide(candidates.of(event, member, origin, now), histories.get(member.id())));
    }
}
