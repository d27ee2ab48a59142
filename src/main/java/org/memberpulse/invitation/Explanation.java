package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.invitation.EligibilityView.RuleView;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.organization.CurrentOrganization;

/** Explains what a trigger would be told; changes nothing. */
@Singleton
class Explanation {
    private final CurrentOrganization current;
    private final Members members;
    private final Candidates candidates;
    private final Decisions decisions;
    private final Clock clock;

    Explanation(CurrentOrganization current, Members members, Candidates candidates, Decisions decisions, Clock clock) {
        this.current = current;
        this.members = members;
        this.candidates = candidates;
        this.decisions = decisions;
        this.clock = clock;
    }

    EligibilityView of(String memberId, String stage, String occurrence) {
        Instant now = clock.instant();
        Member member = members.get(memberId);
        NewStageEvent event = new NewStageEvent(memberId, stage, now, occurrence, null, null, false, null);
        Candidate candidate = candidates.of(event, member, Origin.TRIGGER, now);
        History history =
                decisions.histories(current.id(), List.of(member.id())).get(member.id());
        Optional<UUID> before = history.of(stage, candidate.occurrence()).map(Invitation::id);
        List<Rule> rules = decisions.explain(candidate, history);
        Verdict verdict = before.isPresent() ? Verdict.INVITED : Eligibility.verdict(rules);
        return new EligibilityView(
                memberId,
                stage,
                candidate.occurrence(),
                candidate.segment(),
                DecisionView.of(verdict).decision(),
                verdict.reason(),
                verdict.eligibleAt(),
                before.orElse(null),
                rules.stream()
                        .map(rule -> new RuleView(rule.reason(), rule.passes(), rule.until()))
                        .toList(),
                history.asks().stream()
                        .sorted(Comparator.comparing(Ask::at).reversed())
                        .toList());
    }
}
