package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.invitation.DueDates.Due;
import org.memberpulse.journey.Journeys;
import org.memberpulse.journey.StageView;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Member;

/** What the date sweep of the current organization asks about: which stages, and which member on which day. */
@Singleton
class SweepPlan {
    private final Stages stages;
    private final Journeys journeys;
    private final Tokens tokens;

    SweepPlan(Stages stages, Journeys journeys, Tokens tokens) {
        this.stages = stages;
        this.journeys = journeys;
        this.tokens = tokens;
    }

    /** The stages that a person switched on for the sweep, in the order in which they go. */
    List<StageView> automatic() {
        return dated().stream().filter(StageView::automatic).toList();
    }

    /** The stages that could be switched on. */
    List<StageView> dated() {
        return stages.all().stream()
                .filter(stage -> stage.enabled() && stage.trigger().anchor() != null)
                .sorted(Comparator.comparingInt(StageView::priority).thenComparingInt(StageView::position))
                .toList();
    }

    /**
     * What makes a member due at a stage on a day; empty when the stage is not reached or its window is closed, when the
     * member's share of a spread has not come, or when the journey of the segment leaves the stage out.
     */
    Optional<Due> due(String organization, StageView stage, Member member, String segment, LocalDate day) {
        return DueDates.between(
                        stage.trigger(), member, day.minusDays(stage.trigger().windowDays() - 1L), day)
                .filter(due -> !due.reachedOn()
                        .plusDays(shift(organization, stage, member.id(), due))
                        .isAfter(day))
                .filter(due -> journeys.aspirations().plans(segment, stage.code()));
    }

    /** By how many days a member is asked later than the first of the same date; always within the window. */
    private int shift(String organization, StageView stage, UUID member, Due due) {
        int days = Math.min(stage.spreadDays(), stage.trigger().windowDays());
        return days == 0
                ? 0
                : (int) (days * tokens.draw(organization, member, "spread:" + stage.code() + ":" + due.occurrence()));
    }
}
