package org.memberpulse.invitation;

import static org.memberpulse.invitation.SuppressionReason.*;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    private final Situation situation;

    private Eligibility(Situation situation) {
        this.situation = situation;
    }

    public static Verdict decide(Situation situation) {
        return new Eligibility(situation).verdict();
    }

    private Verdict verdict() {
        StagePolicy stage = situation.stage();
        Standing member = situation.member();
        if (!stage.answerable()) {
            return Verdict.suppressed(NO_SURVEY_FOR_STAGE);
        }
        if (situation.occurredAt().isAfter(situation.now().plus(CLOCK_SKEW))) {
            return Verdict.suppressed(OUTSIDE_STAGE_WINDOW, situation.occurredAt());
        }
        if (situation.now().isAfter(situation.occurredAt().plus(Duration.ofDays(stage.windowDays())))) {
            return Verdict.suppressed(OUTSIDE_STAGE_WINDOW);
        }
        if (!member.reachable()) {
            return Verdict.suppressed(NOT_CONTACTABLE);
        }
        if (member.optedOut()) {
            return Verdict.suppressed(OPTED_OUT);
        }
        if (member.bounced()) {
            return Verdict.suppressed(BOUNCED);
        }
        if (member.ended() && !stage.asksFormerMembers()) {
            return Verdict.suppressed(LAPSED);
        }
        return fatigue().orElseGet(() -> situation.sampled() ? Verdict.INVITED : Verdict.suppressed(SAMPLED_OUT));
    }

    private Optional<Verdict> fatigue() {
        Instant stageEnd = stageQuietUntil();
        Instant quietEnd = quietUntil();
        Instant capEnd = capReachedUntil();
        return Stream.of(stageEnd, quietEnd, capEnd)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .map(end -> Verdict.suppressed(
                        stageEnd != null ? ALREADY_INVITED : quietEnd != null ? QUIET_PERIOD : YEARLY_CAP,
                        end.equals(NEVER) ? null : end));
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
