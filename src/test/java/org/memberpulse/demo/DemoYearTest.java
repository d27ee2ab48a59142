package org.memberpulse.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.memberpulse.member.Member;
import org.memberpulse.survey.AnswerSheet;

class DemoYearTest {
    private static final DemoYear YEAR = DemoYear.endingAt(Instant.parse("2026-11-20T15:00:00Z"));

    @Test
    void everyStageOfTheLargeSegmentsHasAnswersOfItsOwn() {
        for (String segment : List.of("student", "early-career", "senior")) {
            for (String stage : List.of("welcome", "post-onboarding", "mid-term", "pre-renewal")) {
                assertTrue(YEAR.scores(segment, stage).count() >= 25, segment + " " + stage);
            }
        }
    }

    @Test
    void someQuartersOfTheCorporatePartnersAreTooSmallToShow() {
        assertTrue(YEAR
                .answered("corporate", "post-onboarding")
                .collect(Collectors.groupingBy(
                        answer -> answer.given().at().atZone(ZoneId.of("UTC")).getMonthValue() / 4))
                .values()
                .stream()
                .anyMatch(quarter -> quarter.size() < 5));
    }

    @Test
    void theScoresTellTheStoryOfEachSegment() {
        assertTrue(YEAR.nps("student", "post-onboarding") > YEAR.nps("student", "pre-renewal") + 40);
        assertTrue(YEAR.nps("corporate", "pre-renewal") < -20);
        assertTrue(YEAR.nps("retired", "pre-renewal") > 50);
        double before = DemoYear.nps(YEAR.answered("early-career").limit(150));
        double after = DemoYear.nps(YEAR.answered("early-career").skip(300));
        assertTrue(after > before + 20, before + " to " + after);
    }

    @Test
    void aboutOneThirdAnswers() {
        assertEquals(0.34, (double) YEAR.answered().count() / YEAR.asks().size(), 0.04);
    }

    @Test
    void satisfactionGoesWithRecommendation() {
        Map<Boolean, Double> msat = YEAR.answered()
                .filter(answer -> answer.given().answers().containsKey("msat"))
                .collect(Collectors.partitioningBy(
                        answer -> answer.score("nps") >= 9, Collectors.averagingInt(answer -> answer.score("msat"))));
        assertTrue(msat.get(true) > msat.get(false) + 0.8);
    }

    @Test
    void someStayAlthoughTheyAreDissatisfied() {
        List<DemoYear.Answered> hostages = YEAR.answered()
                .filter(answer -> answer.given().answers().containsKey("renew"))
                .filter(answer -> answer.given().answers().containsKey("msat"))
                .filter(answer -> answer.score("msat") <= 3 && answer.score("renew") >= 4)
                .toList();
        assertTrue(hostages.size() > 40, hostages.size() + " hostages");
    }

    @Test
    void peopleAnswerOnWorkdaysAfterTheyWereAskedAndBeforeTheInvitationExpires() {
        YEAR.answered().forEach(answer -> {
            var local = answer.given().at().atZone(DemoYear.ZONE);
            assertFalse(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(local.getDayOfWeek()));
            assertTrue(local.toLocalTime().isAfter(LocalTime.of(9, 0)), local.toString());
            assertTrue(local.toLocalTime().isBefore(LocalTime.of(18, 0)), local.toString());
            Duration taken = Duration.between(answer.ask().at(), answer.given().at());
            assertTrue(!taken.isNegative() && taken.toDays() < 21, taken.toString());
            assertTrue(answer.given().at().isBefore(YEAR.now()));
        });
    }

    @Test
    void nobodyIsAskedTwiceWithinTheQuietPeriodOrAfterLeaving() {
        Map<Member, List<DemoAsk>> byMember = YEAR.asks().stream().collect(Collectors.groupingBy(DemoAsk::member));
        byMember.forEach((member, asks) -> {
            List<DemoAsk> counted =
                    asks.stream().filter(ask -> !ask.stage().exempt()).toList();
            assertTrue(counted.size() <= 3);
            for (int i = 1; i < counted.size(); i++) {
                int quiet = counted.get(i).stage().code().equals("pre-renewal") ? 30 : 90;
                Duration between =
                        Duration.between(counted.get(i - 1).at(), counted.get(i).at());
                assertTrue(between.compareTo(Duration.ofDays(quiet)) >= 0, between.toString());
            }
            asks.forEach(ask -> assertTrue(member.lapsedOn() == null
                    || ask.at()
                            .isBefore(member.lapsedOn()
                                    .atStartOfDay(DemoYear.ZONE)
                                    .toInstant())));
        });
    }

    @Test
    void everyAnswerFitsItsSurvey() {
        YEAR.answered()
                .forEach(answer ->
                        AnswerSheet.check(answer.survey(), answer.given().answers(), true));
    }

    @Test
    void theSameDayMakesTheSameYear() {
        assertEquals(YEAR, DemoYear.endingAt(YEAR.now()));
    }

    @Test
    void aYearIsBelievableOnAnyDay() {
        for (String day : List.of("2024-02-29", "2025-01-01", "2026-08-30", "2027-05-17")) {
            DemoYear year = DemoYear.endingAt(Instant.parse(day + "T08:00:00Z"));
            assertTrue(year.nps("student", "post-onboarding") > year.nps("student", "pre-renewal") + 20, day);
            assertTrue(year.asks().size() > 5_000, day);
        }
    }
}
