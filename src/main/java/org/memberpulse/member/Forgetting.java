package org.memberpulse.member;

import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;

/**
 * Forgets, once on each local day of the current organization, what it keeps no longer. Works in steps, each a
 * transaction that holds the organization's row: one instance works at a time, and when it dies another begins again
 * without doing anything twice, because what was forgotten is not found any more.
 */
@ApplicationScoped
class Forgetting {
    private static final int STEP_TIMEOUT_SECONDS = 120;
    private static final UUID FIRST = new UUID(0, 0);

    private final Organizations organizations;
    private final RetentionDayStore days;
    private final List<KeptForATime> all;
    private final Clock clock;

    Forgetting(Organizations organizations, RetentionDayStore days, @All List<KeptForATime> all, Clock clock) {
        this.organizations = organizations;
        this.days = days;
        this.all = all;
        this.clock = clock;
    }

    /** Goes on with today, unless that is done or another instance is at it. */
    void continueToday() {
        OrganizationSettings organization = organizations.settings();
        LocalDate today = LocalDate.ofInstant(clock.instant(), organization.zone());
        Cutoffs cutoffs = Cutoffs.of(organization.retention(), today, organization.zone());
        boolean mine = true;
        for (KeptForATime kept : all) {
            mine = mine && forgetAll(kept, organization.id(), today, cutoffs);
        }
        if (mine) {
            QuarkusTransaction.requiringNew().run(() -> days.finish(organization.id(), today));
        }
    }

    /** Says whether nobody else was met. */
    private boolean forgetAll(KeptForATime kept, String organization, LocalDate today, Cutoffs cutoffs) {
        Optional<UUID> after = Optional.of(FIRST);
        while (after.isPresent()) {
            UUID from = after.get();
            Optional<Optional<UUID>> step = QuarkusTransaction.requiringNew()
                    .timeout(STEP_TIMEOUT_SECONDS)
                    .call(() -> days.hold(organization, today)
                            ? Optional.of(kept.forget(organization, cutoffs, from))
                            : Optional.empty());
            if (step.isEmpty()) {
                return false;
            }
            after = step.get();
        }
        return true;
    }
}
