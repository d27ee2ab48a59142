package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WeightedNpsPropertyTest {
    private static final double TINY = 1e-9;
    private static final int MINIMUM_CELL = 5;

    @Provide
    Arbitrary<List<Stratum>> strata() {
        Arbitrary<Long> count = Arbitraries.longs().between(0, 300);
        Arbitrary<NpsScore> scores = Combinators.combine(count, count.map(passives -> passives + MINIMUM_CELL), count)
                .as(NpsScore::new);
        return Combinators.combine(Arbitraries.longs().between(1, 100_000), scores)
                .as(Stratum::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    @Property
    void theWeightedScoreLiesBetweenTheLowestAndTheHighestSegment(@ForAll("strata") List<Stratum> strata) {
        WeightedNps weighted = WeightedNps.of(strata, MINIMUM_CELL);
        var scores =
                strata.stream().mapToDouble(stratum -> stratum.score().nps()).summaryStatistics();
        assertTrue(weighted.nps() >= scores.getMin() - TINY && weighted.nps() <= scores.getMax() + TINY);
        assertEquals(1, weighted.coverage(), TINY);
    }

    @Property
    void unequalWeightsNeverAddInformation(@ForAll("strata") List<Stratum> strata) {
        WeightedNps weighted = WeightedNps.of(strata, MINIMUM_CELL);
        long answers = strata.stream().mapToLong(stratum -> stratum.score().n()).sum();
        assertTrue(weighted.designEffect() >= 1 - TINY);
        assertEquals(answers, weighted.effectiveN() * weighted.designEffect(), TINY * answers);
    }

    @Property
    void aMembershipOfOneSegmentHasTheScoreOfThatSegment(@ForAll("strata") List<Stratum> strata) {
        Stratum only = strata.get(0);
        WeightedNps weighted = WeightedNps.of(List.of(only), MINIMUM_CELL);
        assertEquals(only.score().nps(), weighted.nps(), TINY);
        assertEquals(only.score().standardError(), weighted.standardError(), TINY);
        assertEquals(1, weighted.designEffect(), TINY);
    }
}
