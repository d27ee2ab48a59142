package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class ProportionPropertyTest {
    private static final double TINY = 1e-9;

    @Property
    void theWilsonIntervalContainsTheShareAndStaysWithinZeroToAHundred(
            @ForAll @LongRange(max = 100_000) long count, @ForAll @LongRange(min = 1, max = 100_000) long others) {
        Proportion share = new Proportion(count, count + others);
        assertTrue(share.interval().low() >= 0 && share.interval().high() <= 100);
        assertTrue(share.interval().low() <= share.percent() + TINY);
        assertTrue(share.interval().high() >= share.percent() - TINY);
        Proportion rest = new Proportion(others, count + others);
        assertEquals(100 - share.interval().low(), rest.interval().high(), TINY);
    }
}
