package org.memberpulse.invitation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.memberpulse.organization.OrganizationSettings;

/** One walk of the sweep through all stages, and what it has come to so far. */
final class SweepWalk {
    final OrganizationSettings organization;
    final Instant now;

    /** Who was held back since then is not tried again. */
    final Instant triedSince;

    final boolean dryRun;
    final LocalDate today;
    final SweepCounts counts = new SweepCounts();

    /** In a dry run, what members would have been asked by now. */
    final Map<UUID, History> rehearsed = new HashMap<>();

    private boolean limitReached;

    SweepWalk(OrganizationSettings organization, Instant now, Instant triedSince, boolean dryRun) {
        this.organization = organization;
        this.now = now;
        this.triedSince = triedSince;
        this.dryRun = dryRun;
        this.today = LocalDate.ofInstant(now, organization.zone());
    }

    /** How many more members may be asked today, after those who were. */
    int left(int invitedToday) {
        Integer limit = organization.sending().dailyLimit();
        return limit == null ? Integer.MAX_VALUE : limit - invitedToday - (dryRun ? counts.invited() : 0);
    }

    void reachLimit() {
        limitReached = true;
    }

    boolean limitReached() {
        return limitReached;
    }

    SweepResult result(List<String> stages) {
        return new SweepResult(
                today,
                dryRun,
                counts.invited(),
                counts.suppressed(),
                limitReached,
                stages.stream()
                        .map(stage ->
                                new SweepResult.StageResult(stage, counts.invited(stage), counts.suppressed(stage)))
                        .toList());
    }
}
