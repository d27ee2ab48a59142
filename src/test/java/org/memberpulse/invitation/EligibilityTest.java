package org.memberpulse.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EligibilityTest {
    private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
    private static final Verdict INVITED = new Verdict(null, null);

    private Instant occurredAt = NOW;
    private String stage = "mid-term";
    private boolean answerable = true;
    private boolean asksFormer = false;
    private Integer override = null;
    private boolean exempt = false;
    private boolean reachable = true;
    private boolean optedOut = false;
    private boolean bounced = false;
    private boolean ended = false;
    private int yearlyCap = 3;
    private boolean sampled = true;
    private final List<Ask> asks = new ArrayList<>();

    private Verdict at(Instant now) {
        return Eligibility.decide(new Situation(
                now,
                occurredAt,
                new StagePolicy(stage, answerable, 30, asksFormer, 180, override, exempt),
                new Standing(reachable, optedOut, bounced, ended),
                asks,
                new FatiguePolicy(90, yearlyCap),
                sampled));
    }

    private Verdict verdict() {
        return at(NOW);
    }

    /** When the member reaches the stage at that time. */
    private Verdict reachedAt(Instant now) {
        occurredAt = now;
        return at(now);
    }

    private void asked(String stage, long daysAgo) {
        asks.add(new Ask(daysBefore(daysAgo), stage, false));
    }

    private static Instant daysBefore(long days) {
        return NOW.minus(Duration.ofDays(days));
    }

    private static Instant daysAfter(long days) {
        return NOW.plus(Duration.ofDays(days));
    }

    private static Verdict suppressed(SuppressionReason reason) {
        return new Verdict(reason, null);
    }

    private static Verdict suppressed(SuppressionReason reason, Instant eligibleAt) {
        return new Verdict(reason, eligibleAt);
    }

    /** Brings about exactly this reason. */
    private void bringAbout(SuppressionReason reason) {
        switch (reason) {
            case NO_SURVEY_FOR_STAGE -> answerable = false;
            case OUTSIDE_STAGE_WINDOW -> occurredAt = daysBefore(31);
            case NOT_CONTACTABLE -> reachable = false;
            case OPTED_OUT -> optedOut = true;
            case BOUNCED -> bounced = true;
            case LAPSED -> ended = true;
            case ALREADY_INVITED -> asked("mid-term", 100);
            case QUIET_PERIOD -> asked("welcome-back", 10);
            case YEARLY_CAP -> List.of(200L, 250L, 300L).forEach(days -> asked("event", days));
            case SAMPLED_OUT -> sampled = false;
        }
    }

    @Test
    void whomNothingSpeaksAgainstIsInvited() {
        assertEquals(INVITED, verdict());
    }

    @ParameterizedTest
    @EnumSource
    void eachReasonIsGivenWhenItAloneApplies(SuppressionReason reason) {
        bringAbout(reason);
        assertEquals(reason, verdict().reason());
    }

    @ParameterizedTest
    @EnumSource
    void theFirstReasonInTheirOrderIsTheAnswer(SuppressionReason first) {
        for (SuppressionReason reason : SuppressionReason.values()) {
            if (reason.compareTo(first) >= 0) {
                bringAbout(reason);
            }
        }
        assertEquals(first, verdict().reason());
    }

    @Test
    void theWindowIncludesItsLastMoment() {
        occurredAt = daysBefore(30);
        assertEquals(INVITED, verdict());
        occurredAt = daysBefore(30).minusMillis(1);
        assertEquals(suppressed(SuppressionReason.OUTSIDE_STAGE_WINDOW), verdict());
    }

    @Test
    void whatHappensLaterIsAskedWhenItHasHappened() {
        occurredAt = daysAfter(3);
        assertEquals(suppressed(SuppressionReason.OUTSIDE_STAGE_WINDOW, daysAfter(3)), verdict());
        assertEquals(INVITED, at(daysAfter(3)));
    }

    @Test
    void aClockThatIsALittleAheadIsForgiven() {
        occurredAt = NOW.plus(Duration.ofMinutes(10));
        assertEquals(INVITED, verdict());
    }

    @Test
    void formerMembersAreAskedAboutLapsingOnly() {
        ended = true;
        assertEquals(suppressed(SuppressionReason.LAPSED), verdict());
        asksFormer = true;
        assertEquals(INVITED, verdict());
    }

    @Test
    void theQuietPeriodOfTheStageEndsToTheMoment() {
        asked("mid-term", 100);
        assertEquals(suppressed(SuppressionReason.ALREADY_INVITED, daysAfter(80)), verdict());
        assertEquals(
                SuppressionReason.ALREADY_INVITED,
                reachedAt(daysAfter(80).minusMillis(1)).reason());
        assertEquals(INVITED, reachedAt(daysAfter(80)));
    }

    @Test
    void theQuietPeriodOverAllSurveysEndsToTheMoment() {
        asked("event", 89);
        assertEquals(suppressed(SuppressionReason.QUIET_PERIOD, daysAfter(1)), verdict());
        assertEquals(
                SuppressionReason.QUIET_PERIOD, at(daysAfter(1).minusMillis(1)).reason());
        assertEquals(INVITED, at(daysAfter(1)));
    }

    @Test
    void anOverrideLetsTheStageComeSooner() {
        override = 30;
        asked("event", 30);
        assertEquals(INVITED, verdict());
        asks.clear();
        asked("event", 29);
        assertEquals(suppressed(SuppressionReason.QUIET_PERIOD, daysAfter(1)), verdict());
    }

    @Test
    void anExemptStageHasOnlyItsOwnQuietPeriod() {
        exempt = true;
        for (long days : List.of(1, 100, 200, 300)) {
            asked("event", days);
        }
        assertEquals(INVITED, verdict());
        asked("mid-term", 10);
        assertEquals(suppressed(SuppressionReason.ALREADY_INVITED, daysAfter(170)), verdict());
    }

    @Test
    void anExemptAskCountsForNoOtherStage() {
        asks.add(new Ask(daysBefore(1), "welcome", true));
        assertEquals(INVITED, verdict());
    }

    @Test
    void theLastPlaceOfTheYearIsKept() {
        asked("event", 100);
        assertEquals(INVITED, verdict());
        asked("congress", 200);
        assertEquals(suppressed(SuppressionReason.YEARLY_CAP, daysAfter(165)), verdict());
        stage = "pre-renewal";
        assertEquals(INVITED, verdict());
    }

    @Test
    void theRenewalUsesTheKeptPlaceFirst() {
        asked("pre-renewal", 200);
        asked("event", 100);
        assertEquals(INVITED, verdict());
    }

    @Test
    void withoutAnyPlaceEvenTheRenewalWaits() {
        stage = "pre-renewal";
        asked("event", 100);
        asked("congress", 200);
        asked("pre-renewal", 300);
        assertEquals(suppressed(SuppressionReason.YEARLY_CAP, daysAfter(65)), verdict());
        assertEquals(
                SuppressionReason.YEARLY_CAP,
                reachedAt(daysAfter(65).minusMillis(1)).reason());
    }

    @Test
    void aYearHas365Days() {
        yearlyCap = 2;
        asked("event", 365);
        assertEquals(INVITED, verdict());
        asks.clear();
        asked("event", 364);
        assertEquals(suppressed(SuppressionReason.YEARLY_CAP, daysAfter(1)), verdict());
    }

    @Test
    void aCapOfOneIsTheRenewalsAlone() {
        yearlyCap = 1;
        assertEquals(suppressed(SuppressionReason.YEARLY_CAP, null), verdict());
        stage = "pre-renewal";
        assertEquals(INVITED, verdict());
    }

    @Test
    void theTimeGivenIsWhenNoRuleOfTimeIsLeft() {
        asked("mid-term", 10);
        asked("event", 20);
        assertEquals(suppressed(SuppressionReason.ALREADY_INVITED, daysAfter(345)), verdict());
    }
}
