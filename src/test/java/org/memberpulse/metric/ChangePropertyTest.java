package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class ChangePropertyTest {
    private static final double TINY = 1e-9;

    @Property
    void goingBackUndoesAChangeOfNps(
            @ForAll @NotEmpty List<@IntRange(max = 10) Integer> first,
            @ForAll @NotEmpty List<@IntRange(max = 10) Integer> second) {
        NpsScore earlier = NpsScore.of(Answers.of(first));
        NpsScore later = NpsScore.of(Answers.of(second));
        assertOpposite(Change.between(earlier, later), Change.between(later, earlier));
    }

    @Property
    void goingBackUndoesAChangeOfMean(
            @ForAll @Size(min = 2, max = 100) List<@IntRange(min = 1, max = 5) Integer> first,
            @ForAll @Size(min = 2, max = 100) List<@IntRange(min = 1, max = 5) Integer> second) {
        MeanScore earlier = new MeanScore(Scale.ONE_TO_FIVE, Answers.of(first));
        MeanScore later = new MeanScore(Scale.ONE_TO_FIVE, Answers.of(second));
        Assume.that(earlier.variance() + later.variance() > 0);
        assertOpposite(Change.between(earlier, later), Change.between(later, earlier));
    }

    @Property
    void aChangeIsSignificantExactlyWhenItsIntervalLeavesOutZero(
            @ForAll @IntRange(max = 200) int promotersBefore,
            @ForAll @IntRange(min = 1, max = 200) int detractorsBefore,
            @ForAll @IntRange(min = 1, max = 200) int promotersAfter,
            @ForAll @IntRange(max = 200) int detractorsAfter) {
        Change change = Change.between(
                Answers.nps(promotersBefore, 20, detractorsBefore), Answers.nps(promotersAfter, 20, detractorsAfter));
        assertEquals(change.low() > 0 || change.high() < 0, change.significant());
    }

    @Property
    void aGroupDoesNotDifferFromItself(@ForAll @NotEmpty List<@IntRange(max = 10) Integer> answers) {
        NpsScore score = NpsScore.of(Answers.of(answers));
        Change change = Change.between(score, score);
        assertEquals(0, change.change());
        assertEquals(-change.low(), change.high(), TINY);
        assertFalse(change.significant());
    }

    private static void assertOpposite(Change there, Change back) {
        assertEquals(-there.change(), back.change(), TINY);
        assertEquals(-there.high(), back.low(), TINY);
        assertEquals(-there.low(), back.high(), TINY);
        assertEquals(there.significant(), back.significant());
    }
}
