package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.memberpulse.platform.Json;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Remembers for a day what was answered to an {@code Idempotency-Key}; written in the transaction of the effect. */
@Singleton
class IdempotencyStore {
    static final Duration KEPT = Duration.ofHours(24);

    private static final String LOCK_TIMEOUT = "55P03";

    private final Jdbi jdbi;

    IdempotencyStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** What was answered about a member: an invitation (told again from its row, so no token is kept) or a verdict. */
    record Answered(int status, UUID invitation, UUID member, Verdict verdict) {}

    /**
     * Claims the key for this transaction, waiting for another one that holds it.
     *
     * @return what was answered before; empty when the key is ours now
     */
    Optional<Answered> claim(String organization, String key, byte[] requestHash, Instant now) {
        int claimed = waitFor(() -> jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into idempotency_record (organization_id, key, request_hash, created_at)
                        values (:organization, :key, :hash, :now)
                        on conflict (organization_id, key) do update
                            set request_hash = excluded.request_hash, created_at = excluded.created_at,
                                invitation = null, member = null, status = null,
                                body = null
                            where idempotency_record.created_at < :dead""")
                .bind("organization", organization)
                .bind("key", key)
                .bind("hash", requestHash)
                .bind("now", now)
                .bind("dead", now.minus(KEPT))
                .execute()));
        return claimed == 1 ? Optional.empty() : Optional.of(answered(organization, key, requestHash));
    }

    /** A request with the same key that runs for longer than the lock timeout is not waited for. */
    private static int waitFor(IntSupplier claim) {
        try {
            return claim.getAsInt();
        } catch (UnableToExecuteStatementException failed) {
            if (failed.getCause() instanceof SQLException sql && LOCK_TIMEOUT.equals(sql.getSQLState())) {
                throw new ProblemException(
                        ProblemCode.REQUEST_IN_PROGRESS, "A request with this Idempotency-Key is being handled");
            }
            throw failed;
        }
    }

    void answer(String organization, String key, Answered answered) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update idempotency_record set status = :status, invitation = :invitation, member = :member,
                            body = :body::jsonb
                        where organization_id = :organization and key = :key""")
                .bind("organization", organization)
                .bind("key", key)
                .bind("status", answered.status())
                .bind("invitation", answered.invitation())
                .bind("member", answered.member())
                .bind("body", Json.write(new Stored(answered.verdict())))
                .execute());
    }

    void forgetBefore(String organization, Instant instant) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from idempotency_record where organization_id = ? and created_at < ?", organization, instant));
    }

    private Answered answered(String organization, String key, byte[] requestHash) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select request_hash, status, invitation, member, body::text as body from idempotency_record
                        where organization_id = :organization and key = :key""")
                .bind("organization", organization)
                .bind("key", key)
                .map((row, context) -> {
                    if (!MessageDigest.isEqual(row.getBytes("request_hash"), requestHash)) {
                        throw new ProblemException(
                                ProblemCode.IDEMPOTENCY_KEY_REUSED,
                                "This Idempotency-Key was sent before with another body");
                    }
                    return new Answered(
                            row.getInt("status"),
                            row.getObject("invitation", UUID.class),
                            row.getObject("member", UUID.class),
                            Json.read(row.getString("body"), Stored.class).verdict());
                })
                .one());
    }

    /** The verdict as it is stored. */
    record Stored(String reason, String eligibleAt) {
        Stored(Verdict verdict) {
            this(
                    verdict.invited() ? null : verdict.reason().name(),
                    verdict.eligibleAt() == null ? null : verdict.eligibleAt().toString());
        }

        Verdict verdict() {
            return new Verdict(
                    reason == null ? null : SuppressionReason.valueOf(reason),
                    eligibleAt == null ? null : Instant.parse(eligibleAt));
        }
    }
}
