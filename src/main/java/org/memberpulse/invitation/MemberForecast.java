package org.memberpulse.invitation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.Member;

/** What is foreseen for one member. */
final class MemberForecast {
    final History history;

    /** Why the member is not asked at a stage, as far as it is foreseen. */
    final Map<String, SuppressionReason> heldBack = new HashMap<>();

    private final ForecastTally tally;
    private final Map<String, LocalDate> nextTry = new HashMap<>();

    MemberForecast(ForecastTally tally, Member member, History history) {
        this.tally = tally;
        this.history = history;
    }

    /** Whether trying again on a day can come to anything new. */
    boolean triesOn(LocalDate day, StageView stage) {
        return !day.isBefore(nextTry.getOrDefault(stage.code(), day)) && tally.roomOn(day);
    }

    void note(LocalDate day, Decision decision) {
        String stage = decision.candidate().stage().code();
        if (decision.verdict().invited()) {
            heldBack.remove(stage);
            if (decision.issued()) {
                tally.asked(day, stage);
            }
            return;
        }
        heldBack.put(stage, decision.verdict().reason());
        nextTry.put(
                stage,
                decision.verdict().eligibleAt() == null
                        ? LocalDate.MAX
                        : LocalDate.ofInstant(decision.verdict().eligibleAt(), tally.organization.zone()));
    }
}
