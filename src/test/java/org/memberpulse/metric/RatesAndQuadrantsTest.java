package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Worked numbers, checked with independent statistics software. */
class RatesAndQuadrantsTest {
    private static final ReportQuery TOTAL = new ReportQuery(
            EnumSet.noneOf(Axis.class), null, Basis.ISSUED, Period.TOTAL, null, null, null, true, Map.of(), false);

    private static Row row(long... slots) {
        long[] counts = new long[Histogram.HIGHEST_SCORE + 1];
        System.arraycopy(slots, 0, counts, 0, slots.length);
        RowKey key = RowKey.of(Map.of(), null);
        return new Row(key, null, null, Histogram.of(counts), true, null, null, false, false, List.of(), null);
    }

    @Test
    void threeHundredAndThirtyFiveOfAThousandIssuedAnd960Delivered() {
        RateRow rate = RateRow.of(row(1000, 40, 335, 500), TOTAL, 7L);
        assertEquals(1000, rate.issued());
        assertEquals(960, rate.delivered());
        assertEquals(33.5, rate.rateIssued());
        assertEquals(34.9, rate.rateDelivered(), 0.005);
        assertEquals(50, rate.maturity());
        assertEquals(7, rate.heldBack());
    }

    @Test
    void fortyHostagesOf250() {
        LoyaltyRow loyalty = LoyaltyRow.of(row(30, 90, 60, 25, 15, 30, 12), TOTAL);
        assertEquals(262, loyalty.n());
        assertEquals(250, loyalty.classified());
        assertEquals(120, loyalty.loyalists());
        assertEquals(40, loyalty.hostages());
        assertEquals(16.0, loyalty.hostageRate());
        assertEquals(12.0, loyalty.low(), 0.05);
        assertEquals(21.1, loyalty.high(), 0.05);
    }
}
