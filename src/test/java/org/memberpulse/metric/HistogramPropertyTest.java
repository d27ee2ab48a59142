package org.memberpulse.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class HistogramPropertyTest {

    @Property
    void theOrderOfAddingDoesNotMatter(
            @ForAll List<@IntRange(max = 10) Integer> first,
            @ForAll List<@IntRange(max = 10) Integer> second,
            @ForAll List<@IntRange(max = 10) Integer> third) {
        Histogram a = Answers.of(first);
        Histogram b = Answers.of(second);
        Histogram c = Answers.of(third);
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a, a.plus(Histogram.EMPTY));
    }

    @Property
    void addingHistogramsIsCountingAllTheirAnswers(
            @ForAll List<@IntRange(max = 10) Integer> first, @ForAll List<@IntRange(max = 10) Integer> second) {
        Histogram merged = Answers.of(first).plus(Answers.of(second));
        List<Integer> all = Stream.concat(first.stream(), second.stream()).toList();
        assertEquals(Answers.of(all), merged);
        assertEquals(all.size(), merged.n());
        assertEquals(all.stream().mapToLong(score -> score).sum(), merged.sum());
        assertEquals(all.stream().mapToLong(score -> score * score).sum(), merged.sumOfSquares());
    }
}
