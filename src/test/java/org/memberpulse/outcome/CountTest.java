package org.memberpulse.outcome;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CountTest {
    @Test
    void theMedianIsOfThoseWhoHaveAny() {
        Count three = Count.ofMembers(53).plus(Count.ofEngaged(1, 2)).plus(Count.ofEngaged(7, 1));
        assertEquals(1.0, three.medianDepth());
        assertEquals(4.0, three.plus(Count.ofEngaged(7, 1)).medianDepth());
        assertEquals(3, three.numerator());
        assertEquals(53, three.denominator());
        assertNull(Count.ofMembers(50).medianDepth());
        assertNull(Count.NONE.medianDepth());
    }

    @Property
    void theMedianIsThatOfTheOrderedList(
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 1, max = 9) Long> events) {
        Count all = events.stream().map(count -> Count.ofEngaged(count, 1)).reduce(Count.NONE, Count::plus);
        List<Long> ordered = events.stream().sorted().toList();
        int half = ordered.size() / 2;
        double median = ordered.size() % 2 == 1 ? ordered.get(half) : (ordered.get(half - 1) + ordered.get(half)) / 2.0;
        assertEquals(median, all.medianDepth());
    }
}
