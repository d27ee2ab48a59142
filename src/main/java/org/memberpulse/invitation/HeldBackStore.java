package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Who was not asked, and why: one row a member and stage occurrence, with the reason of the last decision. */
@Singleton
class HeldBackStore {
    private final Jdbi jdbi;

    HeldBackStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Notes these decisions, in one order of keys. */
    void store(String organization, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> {
            PreparedBatch batch = handle.prepareBatch("""
                    insert into held_back (organization_id, member, stage, occurrence, segment, reason, eligible_at,
                        first_at, last_at)
                    values (:organization, :member, :stage, :occurrence, :segment, :reason, :eligibleAt, :now, :now)
                    on conflict (organization_id, member, stage, occurrence) do update set
                        segment = excluded.segment, reason = excluded.reason, eligible_at = excluded.eligible_at,
                        last_at = excluded.last_at""");
            sorted(decisions).forEach(decision -> {
                Candidate candidate = decision.candidate();
                batch.bind("organization", organization)
                        .bind("member", candidate.member().id())
                        .bind("stage", candidate.stage().code())
                        .bind("occurrence", candidate.occurrence())
                        .bind("segment", candidate.segment())
                        .bind("reason", decision.verdict().reason().code())
                        .bind("eligibleAt", decision.verdict().eligibleAt())
                        .bind("now", candidate.now())
                        .add();
            });
            batch.execute();
        });
    }

    /** Forgets that these members were held back: they are asked after all. */
    void release(String organization, List<Decision> invited) {
        if (invited.isEmpty()) {
            return;
        }
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from held_back h using unnest(:members, :stages, :occurrences)
                            as asked (member, stage, occurrence)
                        where h.organization_id = :organization and h.member = asked.member
                          and h.stage = asked.stage and h.occurrence = asked.occurrence""")
                .bind("organization", organization)
                .bindArray(
                        "members",
                        UUID.class,
                        invited.stream().map(d -> d.candidate().member().id()).toArray())
                .bindArray(
                        "stages",
                        String.class,
                        invited.stream().map(d -> d.candidate().stage().code()).toArray())
                .bindArray(
                        "occurrences",
                        String.class,
                        invited.stream().map(d -> d.candidate().occurrence()).toArray())
                .execute());
    }

    private static List<Decision> sorted(List<Decision> decisions) {
        return decisions.stream()
                .sorted(Comparator.<Decision, UUID>comparing(
                                d -> d.candidate().member().id())
                        .thenComparing(d -> d.candidate().stage().code())
                        .thenComparing(d -> d.candidate().occurrence()))
                .toList();
    }
}
