package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

class WeightedNpsTest {
    private static final int MINIMUM_CELL = 5;
    private static final WeightedNps UNKNOWN = new WeightedNps(null, null, null, null, null, null);
    private static final Stratum STUDENTS = new Stratum(2000, Answers.nps(12, 16, 12));
    private static final Stratum ASSOCIATES = new Stratum(5000, Answers.nps(75, 45, 30));
    private static final Stratum FELLOWS = new Stratum(1000, Answers.nps(77, 22, 11));

    private static WeightedNps weighted(Stratum... strata) {
        return WeightedNps.of(List.of(strata), MINIMUM_CELL);
    }

    @Test
    void segmentsCountByTheirSizeAndNotByTheirAnswers() {
        WeightedNps score = weighted(STUDENTS, ASSOCIATES, FELLOWS);
        assertEquals(37.0, Answers.nps(12 + 75 + 77, 16 + 45 + 22, 12 + 30 + 11).nps());
        assertEquals(26.25, score.nps());
        assertEquals(5.088, score.standardError(), 0.0005);
        assertEquals(1.2926, score.designEffect(), 0.00005);
        assertEquals(232.1, score.effectiveN(), 0.05);
        assertEquals(1, score.coverage());
    }

    @Test
    void theIntervalIsTheEstimatePlusAndMinusZStandardErrors() {
        WeightedNps score = weighted(STUDENTS, ASSOCIATES, FELLOWS);
        assertEquals(
                26.25 - 1.959963984540054 * score.standardError(),
                score.interval().low(),
                1e-12);
        assertEquals(
                26.25 + 1.959963984540054 * score.standardError(),
                score.interval().high(),
                1e-12);
    }

    @Test
    void theIntervalIsClippedToTheScale() {
        assertEquals(
                100, weighted(new Stratum(10, Answers.nps(9, 1, 0))).interval().high());
        assertEquals(
                -100, weighted(new Stratum(10, Answers.nps(0, 1, 9))).interval().low());
    }

    @Test
    void aSegmentWithTooFewAnswersHidesTheScore() {
        assertEquals(UNKNOWN, weighted(STUDENTS, ASSOCIATES, new Stratum(1000, Answers.nps(1, 0, 0))));
        assertEquals(UNKNOWN, weighted(STUDENTS, ASSOCIATES, new Stratum(1000, Answers.nps(4, 0, 0))));
        assertEquals(
                1,
                weighted(STUDENTS, ASSOCIATES, new Stratum(1000, Answers.nps(5, 0, 0)))
                        .coverage());
    }

    @Test
    void aSegmentWithoutAnswersLowersTheCoverageAndLeavesTheWeightToTheOthers() {
        WeightedNps score = weighted(STUDENTS, ASSOCIATES, new Stratum(1000, Answers.nps(0, 0, 0)));
        assertEquals(7.0 / 8, score.coverage());
        assertEquals(5.0 / 7 * 30, score.nps(), 1e-12);
    }

    @Test
    void segmentsAnsweringInProportionHaveNoDesignEffect() {
        WeightedNps score =
                weighted(new Stratum(200, Answers.nps(10, 5, 5)), new Stratum(400, Answers.nps(10, 20, 10)));
        assertEquals(1, score.designEffect(), 1e-12);
        assertEquals(60, score.effectiveN(), 1e-9);
    }

    @Test
    void withoutAnswersOrMembersThereIsNoScore() {
        assertEquals(UNKNOWN, weighted());
        assertEquals(UNKNOWN, weighted(new Stratum(1000, Answers.nps(0, 0, 0))));
        assertEquals(UNKNOWN, weighted(new Stratum(0, Answers.nps(10, 0, 0))));
    }

    @Test
    void aNegativePopulationIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Stratum(-1, Answers.nps(10, 0, 0)));
    }
}
