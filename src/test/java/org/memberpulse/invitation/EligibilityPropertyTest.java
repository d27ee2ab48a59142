package org.memberpulse.invitation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is triggered whenever, nobody is asked more than promised. */
class EligibilityPropertyTest {
    private static final Instant BEGIN = Instant.parse("2024-01-31T23:30:00Z");
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Map<String, StagePolicy> STAGES = Map.of(
            "welcome", stage("welcome", null, true),
            "post-onboarding", stage("post-onboarding", null, false),
            "mid-term", stage("mid-term", null, false),
            "event", new StagePolicy("event", true, 30, false, 20, null, false),
            "pre-renewal", stage("pre-renewal", 30, false));

    /** After some hours a member reaches a stage. */
    record Step(int hours, String stage) {}

    private static StagePolicy stage(String code, Integer override, boolean exempt) {
        return new StagePolicy(code, true, 30, false, 180, override, exempt);
    }

    @Provide
    Arbitrary<List<Step>> steps() {
        return Combinators.combine(Arbitraries.integers().between(0, 24 * 60), Arbitraries.of(STAGES.keySet()))
                .as(Step::new)
                .list()
                .ofMaxSize(120);
    }

    @Provide
    Arbitrary<FatiguePolicy> policies() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 200),
                        Arbitraries.integers().between(1, 6))
                .as(FatiguePolicy::new);
    }

    private static Verdict decide(Instant now, String stage, List<Ask> asks, FatiguePolicy policy) {
        return Eligibility.decide(new Situation(
                now, now, STAGES.get(stage), new Standing(true, false, false, false), asks, policy, true));
    }

    /** Everything that was asked when these steps were taken. */
    private static List<Ask> asked(List<Step> steps, FatiguePolicy policy) {
        List<Ask> asks = new ArrayList<>();
        Instant now = BEGIN;
        for (Step step : steps) {
            now = now.plus(Duration.ofHours(step.hours()));
            if (decide(now, step.stage(), asks, policy).invited()) {
                asks.add(new Ask(now, step.stage(), STAGES.get(step.stage()).exempt()));
            }
        }
        return asks;
    }

    private static List<Ask> counted(List<Step> steps, FatiguePolicy policy) {
        return asked(steps, policy).stream().filter(ask -> !ask.exempt()).toList();
    }

    /** The most asks that lie within less than a year. */
    private static long mostInAYear(List<Ask> asks) {
        return asks.stream()
                .mapToLong(first -> asks.stream()
                        .filter(ask -> !ask.at().isBefore(first.at()))
                        .filter(ask -> ask.at().isBefore(first.at().plus(YEAR)))
                        .count())
                .max()
                .orElse(0);
    }

    @Property
    void twoAsksAreAsFarApartAsTheLaterStageDemands(
            @ForAll("steps") List<Step> steps, @ForAll("policies") FatiguePolicy policy) {
        List<Ask> asks = counted(steps, policy);
        for (int i = 1; i < asks.size(); i++) {
            Integer override = STAGES.get(asks.get(i).stage()).quietPeriodOverrideDays();
            Duration demanded = Duration.ofDays(override == null ? policy.quietPeriodDays() : override);
            assertTrue(!asks.get(i).at().isBefore(asks.get(i - 1).at().plus(demanded)), asks.toString());
        }
    }

    @Property
    void aStageIsNeverAskedAgainInItsOwnQuietPeriod(
            @ForAll("steps") List<Step> steps, @ForAll("policies") FatiguePolicy policy) {
        List<Ask> asks = asked(steps, policy);
        for (StagePolicy stage : STAGES.values()) {
            List<Ask> same = asks.stream()
                    .filter(ask -> ask.stage().equals(stage.code()))
                    .toList();
            for (int i = 1; i < same.size(); i++) {
                Instant quietUntil = same.get(i - 1).at().plus(Duration.ofDays(stage.quietPeriodDays()));
                assertTrue(!same.get(i).at().isBefore(quietUntil), same.toString());
            }
        }
    }

    @Property
    void noYearHasMoreAsksThanTheCap(@ForAll("steps") List<Step> steps, @ForAll("policies") FatiguePolicy policy) {
        assertTrue(mostInAYear(counted(steps, policy)) <= policy.yearlyCap());
    }

    @Property
    void noYearTakesThePlaceThatIsKeptForTheRenewal(
            @ForAll("steps") List<Step> steps, @ForAll("policies") FatiguePolicy policy) {
        List<Ask> others = counted(steps, policy).stream()
                .filter(ask -> !ask.stage().equals(Eligibility.STAGE_WITH_KEPT_PLACE))
                .toList();
        assertTrue(mostInAYear(others) <= policy.yearlyCap() - 1, others.toString());
    }

    @Property
    void whoIsEligibleAtATimeIsInvitedThenAndNotASecondBefore(
            @ForAll("steps") List<Step> steps, @ForAll("policies") FatiguePolicy policy) {
        List<Ask> asks = asked(steps, policy);
        Instant now = asks.isEmpty() ? BEGIN : asks.get(asks.size() - 1).at();
        for (String stage : STAGES.keySet()) {
            Instant eligibleAt = decide(now, stage, asks, policy).eligibleAt();
            if (eligibleAt != null) {
                assertTrue(decide(eligibleAt, stage, asks, policy).invited(), stage);
                assertTrue(
                        !decide(eligibleAt.minusSeconds(1), stage, asks, policy).invited(), stage);
            }
        }
    }

    @Property
    void theOrderInWhichAsksAreKnownDoesNotMatter(
            @ForAll("steps") List<Step> steps, @ForAll("policies") FatiguePolicy policy) {
        List<Ask> asks = asked(steps, policy);
        List<Ask> reversed = new ArrayList<>(asks);
        Collections.reverse(reversed);
        Instant now = BEGIN.plus(Duration.ofDays(400));
        for (String stage : STAGES.keySet()) {
            assertTrue(decide(now, stage, asks, policy).equals(decide(now, stage, reversed, policy)), stage);
        }
    }
}
