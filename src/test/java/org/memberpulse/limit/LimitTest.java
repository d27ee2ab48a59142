package org.memberpulse.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.MultiMap;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

class LimitTest {
    private static final Caller SOMEBODY = Caller.with("somebody");

    private final SetTime time = new SetTime();
    private final Limit limit = new Limit(Policy.TOKEN, 300, time);

    private static String told(Usage usage) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        usage.tell(headers);
        return headers.get("RateLimit-Policy") + " " + headers.get("RateLimit");
    }

    private Usage use(int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> limit.take(SOMEBODY))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void aRequestIsToldWhatIsLeft() {
        assertEquals("\"token\";q=300;w=60 \"token\";r=299;t=60", told(use(1)));
        assertEquals("\"token\";q=300;w=60 \"token\";r=1;t=60", told(use(298)));
    }

    @Test
    void theLastOneIsToldWhenTheNextComesBack() {
        Usage last = use(300);
        assertTrue(last.passed());
        assertEquals("\"token\";q=300;w=60 \"token\";r=0;t=1", told(last));
    }

    @Test
    void oneMoreIsRefusedInWords() {
        Usage refused = use(301);
        assertFalse(refused.passed());
        assertEquals("\"token\";q=300;w=60 \"token\";r=0;t=1", told(refused));
        ProblemException refusal = refused.refusal();
        assertEquals(ProblemCode.TOO_MANY_REQUESTS, refusal.code());
        assertEquals("1", refusal.headers().get("Retry-After"));
        assertEquals(
                "This link was used too often: at most 300 a minute. Try again in 1 second.", refusal.getMessage());
    }

    @Test
    void theTimeToWaitIsRoundedUp() {
        Limit rare = new Limit(Policy.ADDRESS, 2, time);
        rare.take(SOMEBODY);
        rare.take(SOMEBODY);
        time.pass(Duration.ofMillis(900));
        Usage refused = rare.take(SOMEBODY);
        assertEquals("\"address\";q=2;w=60 \"address\";r=0;t=30", told(refused));
        assertEquals("30", refused.refusal().headers().get("Retry-After"));
        assertTrue(refused.refusal().getMessage().endsWith("Try again in 30 seconds."));
    }

    @Test
    void aLargeQuotaCanBeRead() {
        Usage wide = new Limit(Policy.ADDRESS, 6000, time).take(SOMEBODY);
        assertEquals(
                "Too many requests came from this address: at most 6,000 a minute. Try again in 1 second.",
                wide.refusal().getMessage());
    }

    @Test
    void whatWasUsedComesBackEvenly() {
        use(301);
        time.pass(Duration.ofMillis(199));
        assertFalse(limit.take(SOMEBODY).passed());
        time.pass(Duration.ofMillis(1));
        assertTrue(limit.take(SOMEBODY).passed());
        assertFalse(limit.take(SOMEBODY).passed());
        time.pass(Duration.ofMinutes(5));
        assertEquals(299, limit.take(SOMEBODY).left());
    }

    @Test
    void noQuotaIsNoLimitAndNothingIsTold() {
        Limit off = new Limit(Policy.TOKEN, 0, time);
        assertSame(Usage.UNLIMITED, off.take(SOMEBODY));
        assertSame(Usage.UNLIMITED, off.look(SOMEBODY));
        assertEquals("null null", told(Usage.UNLIMITED));
    }

    @Test
    void lookingCountsNothing() {
        use(299);
        assertTrue(limit.look(SOMEBODY).passed());
        assertTrue(limit.look(SOMEBODY).passed());
        assertTrue(limit.take(SOMEBODY).passed());
        assertFalse(limit.look(SOMEBODY).passed());
    }

    @Test
    void theLimitThatLeavesLessIsTold() {
        Usage wide = new Limit(Policy.ADDRESS, 6000, time).take(SOMEBODY);
        Usage narrow = limit.take(SOMEBODY);
        assertSame(narrow, wide.orTighter(narrow));
        Usage nearlyUsed = new Limit(Policy.ADDRESS, 10, time).take(SOMEBODY);
        assertSame(nearlyUsed, nearlyUsed.orTighter(narrow));
        assertSame(nearlyUsed, nearlyUsed.orTighter(Usage.UNLIMITED));
    }

    @Test
    void ofACrowdExactlyTheQuotaPasses() {
        List<Integer> passed = Crowd.all(64, caller -> (int) IntStream.range(0, 20)
                .filter(request -> limit.take(SOMEBODY).passed())
                .count());
        assertEquals(300, passed.stream().mapToInt(Integer::intValue).sum());
    }
}
