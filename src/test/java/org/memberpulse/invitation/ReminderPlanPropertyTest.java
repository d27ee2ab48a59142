package org.memberpulse.invitation;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whenever a job looks, and however often, nobody gets more reminders than planned, too late, or two at once. */
class ReminderPlanPropertyTest {
    private static final Instant SENT = Instant.parse("2026-01-31T23:30:00Z");

    @Provide
    Arbitrary<List<Integer>> days() {
        return Arbitraries.integers()
                .between(1, 20)
                .list()
                .uniqueElements()
                .ofMaxSize(2)
                .map(days -> days.stream().sorted().toList());
    }

    /** Hours between two looks of the job, which may have been down for days. */
    @Provide
    Arbitrary<List<Integer>> looks() {
        return Arbitraries.integers().between(0, 24 * 9).list().ofMaxSize(60);
    }

    @Property
    void atMostOneReminderALookNeverTwiceNeverLate(
            @ForAll("days") List<Integer> days,
            @ForAll("looks") List<Integer> looks,
            @ForAll @IntRange(max = 21) int end) {
        ReminderPlan plan = new ReminderPlan(days);
        Instant expiresAt = SENT.plus(Duration.ofDays(end));
        List<Integer> sent = new ArrayList<>();
        Instant now = SENT;
        int before = 0;
        for (int hours : looks) {
            now = now.plus(Duration.ofHours(hours));
            int passed = plan.passed(SENT, now);
            assertTrue(passed >= before, "time only brings reminders nearer");
            if (passed > before && plan.worthSending(passed, SENT, expiresAt, now)) {
                assertFalse(sent.contains(passed));
                assertFalse(now.isAfter(plan.at(passed, SENT).plus(ReminderPlan.LATEST)));
                assertFalse(now.isBefore(plan.at(passed, SENT)));
                assertTrue(now.isBefore(expiresAt));
                sent.add(passed);
            }
            before = passed;
        }
        assertTrue(sent.size() <= days.size());
    }

    @Property
    void aJobThatLooksEveryHourForgetsNone(@ForAll("days") List<Integer> days) {
        ReminderPlan plan = new ReminderPlan(days);
        Instant expiresAt = SENT.plus(Duration.ofDays(21));
        int sent = 0;
        int before = 0;
        for (Instant now = SENT; now.isBefore(expiresAt); now = now.plus(Duration.ofHours(1))) {
            int passed = plan.passed(SENT, now);
            if (passed > before && plan.worthSending(passed, SENT, expiresAt, now)) {
                sent++;
            }
            before = passed;
        }
        assertTrue(sent == days.size(), days + " gave " + sent);
    }
}
