package org.memberpulse.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TrialsTest {
    private static final int QUOTA = 5;
    private static final Caller PORTAL = Caller.with("the address of a portal");
    private static final Caller ELSEWHERE = Caller.with("another address");
    private static final Caller NEW = Caller.with("a token nobody used yet");

    private final SetTime time = new SetTime();
    private final Trials trials = new Trials(QUOTA, time);

    private void fail(Caller address, int times) {
        for (int i = 0; i < times; i++) {
            trials.after(address, Caller.with("wrong " + i), false);
        }
    }

    private boolean mayTry(Caller address, Caller bearer) {
        return trials.before(address, bearer).passed();
    }

    @Test
    void whoGuessesIsStoppedBeforeTheNextLookUp() {
        fail(PORTAL, QUOTA - 1);
        assertTrue(mayTry(PORTAL, NEW));
        trials.after(PORTAL, Caller.with("the last"), false);
        assertFalse(mayTry(PORTAL, NEW));
        assertEquals(Policy.FAILURES, trials.before(PORTAL, NEW).policy());
    }

    @Test
    void successesNeverCount() {
        for (int i = 0; i < 100; i++) {
            trials.after(PORTAL, Caller.with("right " + i), true);
        }
        assertTrue(mayTry(PORTAL, NEW));
    }

    @Test
    void aWrongLinkThatManyFollowIsOneFailure() {
        for (int i = 0; i < 100; i++) {
            trials.after(PORTAL, Caller.with("an old bookmark"), false);
        }
        assertTrue(mayTry(PORTAL, NEW));
    }

    @Test
    void whatWorkedAnywhereWorksOn() {
        Caller known = Caller.with("a token in use");
        trials.after(ELSEWHERE, known, true);
        fail(PORTAL, QUOTA);
        assertTrue(mayTry(PORTAL, known));
        assertFalse(mayTry(PORTAL, NEW));
    }

    @Test
    void aRevokedKeyIsNoLongerKnown() {
        Caller key = Caller.with("a key");
        trials.after(PORTAL, key, true);
        trials.after(PORTAL, key, false);
        fail(PORTAL, QUOTA - 1);
        assertFalse(mayTry(PORTAL, key));
    }

    @Test
    void otherAddressesGoOn() {
        fail(PORTAL, QUOTA);
        assertTrue(mayTry(ELSEWHERE, NEW));
    }

    @Test
    void itLastsNoLongerThanTheGuessing() {
        fail(PORTAL, QUOTA);
        time.pass(Duration.ofSeconds(60 / QUOTA));
        assertTrue(mayTry(PORTAL, NEW));
    }

    @Test
    void withoutAQuotaNobodyIsStopped() {
        Trials off = new Trials(0, time);
        off.after(PORTAL, NEW, false);
        assertTrue(off.before(PORTAL, NEW).passed());
    }
}
