package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;

class NpsScorePropertyTest {
    private static final double TINY = 1e-9;

    @Property
    void theScoreOfMergedHistogramsIsThatOfAllAnswers(
            @ForAll @NotEmpty List<@IntRange(max = 10) Integer> first,
            @ForAll List<@IntRange(max = 10) Integer> second) {
        NpsScore score = NpsScore.of(Answers.of(first).plus(Answers.of(second)));
        BigDecimal exact = naive(Stream.concat(first.stream(), second.stream()).toList());
        assertEquals(exact.doubleValue(), score.nps(), TINY);
        assertEquals(exact.setScale(0, RoundingMode.HALF_UP).intValueExact(), score.display());
    }

    @Property
    void theStandardErrorIsThatOfAnswersCountedAsPlusOneZeroAndMinusOne(
            @ForAll @NotEmpty List<@IntRange(max = 10) Integer> answers) {
        double mean = naive(answers).doubleValue() / 100;
        double variance = answers.stream()
                .mapToDouble(score -> (sign(score) - mean) * (sign(score) - mean))
                .average()
                .orElseThrow();
        assertEquals(
                100 * Math.sqrt(variance / answers.size()),
                NpsScore.of(Answers.of(answers)).standardError(),
                1e-6);
    }

    @Property
    void scoreAndIntervalStayOnTheScale(
            @ForAll @LongRange(max = 100_000) long promoters,
            @ForAll @LongRange(max = 100_000) long passives,
            @ForAll @LongRange(min = 1, max = 100_000) long detractors) {
        NpsScore score = Answers.nps(promoters, passives, detractors);
        assertTrue(score.nps() >= -100 && score.nps() <= 100);
        assertTrue(score.interval().low() >= -100 && score.interval().high() <= 100);
        assertTrue(score.interval().low() < score.interval().high());
    }

    @Property
    void fromTwoAnswersOnTheIntervalContainsTheScore(
            @ForAll @LongRange(max = 1_000_000) long promoters,
            @ForAll @LongRange(max = 1_000_000) long passives,
            @ForAll @LongRange(min = 2, max = 1_000_000) long detractors) {
        assertContainsItsScore(Answers.nps(promoters, passives, detractors));
        assertContainsItsScore(Answers.nps(detractors, passives, promoters));
    }

    @Example
    void theIntervalContainsTheScoreForAllCountsFromTwoToSixtyAnswers() {
        for (int n = 2; n <= 60; n++) {
            for (int promoters = 0; promoters <= n; promoters++) {
                for (int detractors = 0; detractors <= n - promoters; detractors++) {
                    assertContainsItsScore(Answers.nps(promoters, n - promoters - detractors, detractors));
                }
            }
        }
    }

    @Property
    void swappingPromotersAndDetractorsMirrorsEverything(
            @ForAll @LongRange(max = 100_000) long promoters,
            @ForAll @LongRange(max = 100_000) long passives,
            @ForAll @LongRange(min = 1, max = 100_000) long detractors) {
        NpsScore score = Answers.nps(promoters, passives, detractors);
        NpsScore mirrored = Answers.nps(detractors, passives, promoters);
        assertEquals(-score.nps(), mirrored.nps(), 0.0);
        assertEquals(-score.display(), mirrored.display());
        assertEquals(score.standardError(), mirrored.standardError(), TINY);
        assertEquals(-score.interval().high(), mirrored.interval().low(), TINY);
        assertEquals(-score.interval().low(), mirrored.interval().high(), TINY);
        assertEquals(score.lowPrecision(), mirrored.lowPrecision());
    }

    private static void assertContainsItsScore(NpsScore score) {
        Interval interval = score.interval();
        assertTrue(interval.low() <= score.nps() && score.nps() <= interval.high(), score::toString);
    }

    private static BigDecimal naive(List<Integer> answers) {
        int balance = answers.stream().mapToInt(NpsScorePropertyTest::sign).sum();
        return BigDecimal.valueOf(100L * balance).divide(BigDecimal.valueOf(answers.size()), MathContext.DECIMAL128);
    }

    private static int sign(int score) {
        return score >= 9 ? 1 : score <= 6 ? -1 : 0;
    }
}
