package org.memberpulse.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

class LimitPropertyTest {
    private static final Caller[] CALLERS = {Caller.with("one"), Caller.with("two"), Caller.with("three")};

    /** A request of one of the callers, so many milliseconds after the one before. */
    record Request(int caller, int after) {}

    /** Bursts, pauses, and pauses in which a caller is forgotten. */
    @Provide
    Arbitrary<List<Request>> requests() {
        Arbitrary<Integer> pauses = Arbitraries.frequencyOf(
                Tuple.of(6, Arbitraries.just(0)),
                Tuple.of(6, Arbitraries.integers().between(1, 3_000)),
                Tuple.of(1, Arbitraries.integers().between(3_001, 90_000)));
        return Combinators.combine(Arbitraries.integers().between(0, CALLERS.length - 1), pauses)
                .as(Request::new)
                .list()
                .ofMaxSize(150);
    }

    /** The moments, in milliseconds, at which requests of a caller passed. */
    private static List<Long> passed(int quota, List<Request> requests, int caller, boolean alone) {
        SetTime time = new SetTime();
        Limit limit = new Limit(Policy.KEY, quota, time);
        List<Long> moments = new ArrayList<>();
        for (Request request : requests) {
            time.pass(Duration.ofMillis(request.after()));
            boolean own = request.caller() == caller;
            if ((own || !alone) && limit.take(CALLERS[request.caller()]).passed() && own) {
                moments.add(Duration.ofNanos(time.currentTimeNanos()).toMillis());
            }
        }
        return moments;
    }

    @Property
    void inNoSpanOfTimeMorePassThanTheQuotaAndWhatComesBackInIt(
            @ForAll @IntRange(min = 1, max = 40) int quota, @ForAll("requests") List<Request> requests) {
        List<Long> moments = passed(quota, requests, 0, false);
        for (int first = 0; first < moments.size(); first++) {
            for (int last = first; last < moments.size(); last++) {
                long span = moments.get(last) - moments.get(first);
                long most = quota + quota * span / Limit.WINDOW.toMillis();
                assertTrue(last - first + 1 <= most, () -> moments + " with a quota of " + quota);
            }
        }
    }

    @Property
    void whatOthersDoChangesNothing(
            @ForAll @IntRange(min = 1, max = 40) int quota, @ForAll("requests") List<Request> requests) {
        for (int caller = 0; caller < CALLERS.length; caller++) {
            assertEquals(passed(quota, requests, caller, true), passed(quota, requests, caller, false));
        }
    }

    @Property(tries = 100)
    void whoSpreadsRequestsOverTheWindowIsNeverRefused(@ForAll @IntRange(min = 1, max = 1_000) int quota) {
        SetTime time = new SetTime();
        Limit limit = new Limit(Policy.KEY, quota, time);
        Duration step = Limit.WINDOW.dividedBy(quota).plusNanos(1);
        for (int request = 0; request < 3 * quota; request++) {
            assertTrue(limit.take(CALLERS[0]).passed());
            time.pass(step);
        }
    }
}
