package org.memberpulse.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {
    private static final Instant SENT = Instant.parse("2026-10-23T09:00:00Z");
    private static final Instant END = SENT.plus(Duration.ofDays(21));

    private static Instant after(int days) {
        return SENT.plus(Duration.ofDays(days));
    }

    @Test
    void aReminderIsDueWholeDaysAfterTheEmail() {
        ReminderPlan plan = new ReminderPlan(List.of(5, 12));
        assertEquals(after(5), plan.at(1, SENT));
        assertEquals(after(12), plan.at(2, SENT));
        assertEquals(0, plan.passed(SENT, after(5).minusMillis(1)));
        assertEquals(1, plan.passed(SENT, after(5)));
        assertEquals(2, plan.passed(SENT, after(12)));
    }

    @Test
    void aDayHas24HoursWhenTheClocksChange() {
        assertEquals(
                Instant.parse("2026-10-28T09:00:00Z"), new ReminderPlan(List.of(5)).at(1, SENT), "the end of summer");
    }

    @Test
    void withoutDaysNothingIsEverDue() {
        assertEquals(0, new ReminderPlan(List.of()).passed(SENT, END));
    }

    @Test
    void aReminderThatComesThreeDaysLateIsStillSentAndALaterOneIsNot() {
        ReminderPlan plan = new ReminderPlan(List.of(5));
        assertTrue(plan.worthSending(1, SENT, END, after(8)));
        assertFalse(plan.worthSending(1, SENT, END, after(8).plusMillis(1)));
    }

    @Test
    void noReminderComesWithTheEndOrAfterIt() {
        ReminderPlan plan = new ReminderPlan(List.of(5));
        assertFalse(plan.worthSending(1, SENT, after(5), after(5)));
        assertFalse(plan.worthSending(1, SENT, after(6), after(6)));
        assertTrue(plan.worthSending(1, SENT, after(6), after(6).minusMillis(1)));
    }
}
