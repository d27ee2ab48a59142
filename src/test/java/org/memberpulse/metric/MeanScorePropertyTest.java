package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MeanScorePropertyTest {
    private static final double TINY = 1e-9;

    @Property
    void meanAndDeviationOfMergedHistogramsAreThoseOfAllAnswers(
            @ForAll @Size(min = 2, max = 200) List<@IntRange(min = 1, max = 7) Integer> first,
            @ForAll List<@IntRange(min = 1, max = 7) Integer> second) {
        MeanScore score = new MeanScore(Scale.ONE_TO_SEVEN, Answers.of(first).plus(Answers.of(second)));
        List<BigDecimal> all = Stream.concat(first.stream(), second.stream())
                .map(BigDecimal::valueOf)
                .toList();
        BigDecimal mean = sum(all).divide(BigDecimal.valueOf(all.size()), MathContext.DECIMAL128);
        BigDecimal variance = sum(all.stream()
                        .map(answer -> answer.subtract(mean).pow(2))
                        .toList())
                .divide(BigDecimal.valueOf(all.size() - 1), MathContext.DECIMAL128);
        assertEquals(mean.doubleValue(), score.mean(), TINY);
        assertEquals(variance.sqrt(MathContext.DECIMAL64).doubleValue(), score.standardDeviation(), TINY);
        assertEquals(mean.setScale(1, RoundingMode.HALF_UP).doubleValue(), score.display());
    }

    @Property
    void theIntervalContainsTheMeanAndStaysOnTheScale(
            @ForAll @Size(min = 2, max = 200) List<@IntRange(min = 1, max = 7) Integer> answers) {
        MeanScore score = new MeanScore(Scale.ONE_TO_SEVEN, Answers.of(answers));
        assertTrue(1 <= score.interval().low() && score.interval().low() <= score.mean());
        assertTrue(score.mean() <= score.interval().high() && score.interval().high() <= 7);
    }

    @Property
    void theAdditivePartsGiveTheSameVariance(
            @ForAll @Size(min = 2, max = 200) List<@IntRange(min = 1, max = 5) Integer> answers) {
        MeanScore score = new MeanScore(Scale.ONE_TO_FIVE, Answers.of(answers));
        double squares = score.sumOfSquares() - (double) score.sum() * score.sum() / score.n();
        assertEquals(squares / (score.n() - 1), score.variance(), TINY);
    }

    @Property
    void theDistributionAddsUpToAllAnswers(@ForAll List<@IntRange(min = 1, max = 5) Integer> answers) {
        MeanScore score = new MeanScore(Scale.ONE_TO_FIVE, Answers.of(answers));
        assertEquals(
                answers.size(),
                score.distribution().stream().mapToLong(count -> count).sum());
    }

    private static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
