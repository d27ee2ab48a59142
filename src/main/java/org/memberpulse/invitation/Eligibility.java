package org.memberpulse.invitation;

import static org.memberpulse.invitation.SuppressionReason.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a member is asked. The reasons against it are tried in the order of {@link SuppressionReason}; the
 * first one is the answer, and the time given with it is when no rule of time stands against asking any more.
 */
public final class Eligibility {
    /** One place of the yearly cap is kept for the survey that comes before the renewal. */
    static final String STAGE_WITH_KEPT_PLACE = "pre-renewal";

    static final Duration YEAR = Duration.ofDays(365);

    /** A cap of one leaves no place beside the kept one. */
    private static final Instant NEVER = Instant.MAX;

    /** Callers' clocks may be ahead of ours a little. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(10);

    private static final Set<SuppressionReason> FATIGUE = Set.of(ALREADY_INVITED, QUIET_PERIOD, YEARLY_CAP);

    private final Situation situation;

    private Eligibility(Situation situation) {
        this.situation = situation;
    }

    public static Verdict decide(Situation situation) {
        return verdict(explain(situation));
    }

    /** All rules in the order in which they are tried. */
    public static List<Rule> explain(Situation situation) {
        return new Eligibility(situation).rules();
    }

    /** The decision that comes of the rules. */
    static Verdict verdict(List<Rule> rules) {
        return rules.stream()
                .filter(Rule::fails)
                .findFirst()
                .map(first -> Verdict.suppressed(
                        first.reason(), FATIGUE.contains(first.reason()) ? last(rules) : first.until()))
                .orElse(Verdict.INVITED);
    }

    private List<Rule> rules() {
        StagePolicy stage = situation.stage();
        Standing member = situation.member();
        return List.of(
                Rule.of(NO_SURVEY_FOR_STAGE, stage.answerable()),
                window(),
                Rule.of(NOT_CONTACTABLE, member.reachable()),
                Rule.of(OPTED_OUT, !member.optedOut()),
                Rule.of(BOUNCED, !member.bounced()),
                Rule.of(LAPSED, !member.ended() || stage.asksFormerMembers()),
                fatigue(ALREADY_INVITED, stageQuietUntil()),
                fatigue(QUIET_PERIOD, quietUntil()),
                fatigue(YEARLY_CAP, capReachedUntil()),
                Rule.of(SAMPLED_OUT, situation.sampled()));
    }

    private Rule window() {
        Instant reached = situation.occurredAt();
        Instant end = reached.plus(Duration.ofDays(situation.stage().windowDays()));
        boolean early = reached.isAfter(situation.now().plus(CLOCK_SKEW));
        return new Rule(OUTSIDE_STAGE_WINDOW, !early && !situation.now().isAfter(end), early ? reached : null);
    }

    private static Rule fatigue(SuppressionReason reason, Instant end) {
        return new Rule(reason, end == null, end == null || end.equals(NEVER) ? null : end);
    }

    /** When the last of the rules of fatigue lets go; null when one of them never does. */
    private static Instant last(List<Rule> rules) {
        List<Rule> against = rules.stream()
                .filter(rule -> rule.fails() && FATIGUE.contains(rule.reason()))
                .toList();
        return against.stream().anyMatch(rule -> rule.until() == null)
                ? null
                : against.stream()
                        .map(Rule::until)
                        .max(Comparator.naturalOrder())
                        .orElseThrow();
    }

    /** The end of the stage's own quiet period; null when none runs. */
    private Instant stageQuietUntil() {
        Duration quiet = Duration.ofDays(situation.stage().quietPeriodDays());
        return situation.asks().stream()
                .filter(ask -> ask.stage().equals(situation.stage().code()))
                .map(ask -> ask.at().plus(quiet))
                .filter(end -> end.isAfter(situation.now()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The end of the quiet period over all surveys; null when none runs. */
    private Instant quietUntil() {
        if (situation.stage().exempt()) {
            return null;
        }
        Integer override = situation.stage().quietPeriodOverrideDays();
        Duration quiet = Duration.ofDays(override == null ? situation.fatigue().quietPeriodDays() : override);
        return counted()
                .map(ask -> ask.at().plus(quiet))
                .filter(end -> end.isAfter(situation.now()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When places of the cap become free again; null while one is. */
    private Instant capReachedUntil() {
        if (situation.stage().exempt()) {
            return null;
        }
        int cap = situation.fatigue().yearlyCap();
        Instant total = until(counted().toList(), cap);
        if (situation.stage().code().equals(STAGE_WITH_KEPT_PLACE)) {
            return total;
        }
        List<Ask> others = counted()
                .filter(ask -> !ask.stage().equals(STAGE_WITH_KEPT_PLACE))
                .toList();
        Instant kept = until(others, cap - 1);
        return Stream.of(total, kept)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When fewer than {@code places} of these asks lie within a year; null when that is so now. */
    private Instant until(List<Ask> asks, int places) {
        List<Instant> leaving = asks.stream()
                .map(ask -> ask.at().plus(YEAR))
                .filter(end -> end.isAfter(situation.now()))
                .sorted(Comparator.reverseOrder())
                .toList();
        if (leaving.size() < places) {
            return null;
        }
        return places <= 0 ? NEVER : leaving.get(places - 1);
    }

    private Stream<Ask> counted() {
        return situation.asks().stream().filter(ask -> !ask.exempt());
    }
}
