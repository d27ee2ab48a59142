package org.memberpulse.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.memberpulse.invitation.SweepForecast.DayForecast;
import org.memberpulse.invitation.SweepForecast.StageForecast;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.Member;
import org.memberpulse.organization.OrganizationSettings;

/** Counts what is foreseen for the days ahead. */
final class ForecastTally {
    final OrganizationSettings organization;
    final List<StageView> stages;

    private final Instant now;
    private final LocalDate from;
    private final LocalDate to;
    private final Map<LocalDate, Integer> daily = new TreeMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Map<SuppressionReason, Integer>> heldBack = new HashMap<>();

    ForecastTally(OrganizationSettings organization, List<StageView> stages, int days, Instant now) {
        this.organization = organization;
        this.stages = stages;
        this.now = now;
        this.from = LocalDate.ofInstant(now, organization.zone());
        this.to = from.plusDays(days - 1L);
    }

    /** The days on which the sweep asks. */
    Stream<LocalDate> sendingDays() {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> organization.sending().on(day));
    }

    /** When the sweep of a day runs. */
    Instant moment(LocalDate day) {
        return day.equals(from)
                ? now
                : day.atTime(LocalTime.of(organization.sending().fromHour(), 0))
                        .atZone(organization.zone())
                        .toInstant();
    }

    /** Whether one of the stages is reached in these days, or was and its window is open. */
    boolean concerns(Member member) {
        return stages.stream().map(StageView::trigger).anyMatch(trigger -> DueDates.between(
                        trigger, member, from.minusDays(trigger.windowDays()), to)
                .isPresent());
    }

    boolean roomOn(LocalDate day) {
        Integer limit = organization.sending().dailyLimit();
        return limit == null || daily.getOrDefault(day, 0) < limit;
    }

    void asked(LocalDate day, String stage) {
        daily.merge(day, 1, Integer::sum);
        asked.merge(stage, 1, Integer::sum);
    }

    void add(MemberForecast forecast) {
        forecast.heldBack.forEach((stage, reason) ->
                heldBack.computeIfAbsent(stage, none -> new TreeMap<>()).merge(reason, 1, Integer::sum));
    }

    SweepForecast result() {
        Map<SuppressionReason, Integer> all = new TreeMap<>();
        heldBack.values().forEach(reasons -> reasons.forEach((reason, n) -> all.merge(reason, n, Integer::sum)));
        return new SweepForecast(
                from,
                to,
                asked.values().stream().mapToInt(Integer::intValue).sum(),
                all,
                stages.stream()
                        .map(StageView::code)
                        .map(stage -> new StageForecast(
                                stage, asked.getOrDefault(stage, 0), heldBack.getOrDefault(stage, Map.of())))
                        .toList(),
                daily.entrySet().stream()
                        .map(day -> new DayForecast(day.getKey(), day.getValue()))
                        .toList());
    }
}
