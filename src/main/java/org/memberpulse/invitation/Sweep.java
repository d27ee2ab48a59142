package org.memberpulse.invitation;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.journey.StageView;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/**
 * Asks the members of the current organization whose date stages are reached. Works in chunks, each a transaction of its
 * own that holds the row of the day: any number of instances can run it at once, and one that is killed loses nothing
 * but its open chunk. Who is asked already, and who was tried already, is read from the database, so a sweep can begin
 * again at any time.
 */
@ApplicationScoped
class Sweep {
    private static final int CHUNK_TIMEOUT_SECONDS = 120;
    private static final UUID FIRST = new UUID(0, 0);

    private final Organizations organizations;
    private final SweepPlan plan;
    private final SweepStore store;
    private final SweepChunks chunks;

    Sweep(Organizations organizations, SweepPlan plan, SweepStore store, SweepChunks chunks) {
        this.organizations = organizations;
        this.plan = plan;
        this.store = store;
        this.chunks = chunks;
    }

    /** Goes on with the sweep of today, unless it is finished, another instance is at it, or it is no time to ask. */
    void continueToday(Instant now) {
        OrganizationSettings organization = organizations.settings();
        LocalDate today = LocalDate.ofInstant(now, organization.zone());
        if (!organization.mayAskByItself()
                || !organization.sending().open(now.atZone(organization.zone()))
                || plan.automatic().isEmpty()
                || QuarkusTransaction.requiringNew().call(() -> store.taken(organization.id(), today))) {
            return;
        }
        Instant dayBegan = today.atStartOfDay(organization.zone()).toInstant();
        walk(new SweepWalk(organization, now, dayBegan, false));
        QuarkusTransaction.requiringNew().run(() -> store.finish(organization.id(), today, now));
    }

    /** Sweeps now, at any hour, and tries those again who were held back earlier today. */
    SweepResult now(Instant instant, boolean dryRun) {
        OrganizationSettings organization = organizations.settings();
        if (!organization.mayAskByItself()) {
            throw new ProblemException(
                    ProblemCode.CONFLICT, "Set privacyNoticeUrl and contactEmail of the organization first");
        }
        Instant now = instant.truncatedTo(ChronoUnit.MICROS);
        return walk(new SweepWalk(organization, now, now, dryRun));
    }

    private SweepResult walk(SweepWalk walk) {
        List<StageView> stages = plan.automatic();
        for (StageView stage : stages) {
            Optional<UUID> after = Optional.of(FIRST);
            while (after.isPresent() && !walk.limitReached()) {
                UUID from = after.get();
                after = QuarkusTransaction.requiringNew()
                        .timeout(CHUNK_TIMEOUT_SECONDS)
                        .call(() -> chunks.next(walk, stage, from));
            }
        }
        return walk.result(stages.stream().map(StageView::code).toList());
    }
}
