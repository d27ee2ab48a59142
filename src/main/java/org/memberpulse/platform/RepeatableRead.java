package org.memberpulse.platform;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.problem.Causes;

/**
 * Runs work that must see one state of the data from its first statement to its last. When somebody else changed what
 * it wants to change, it starts again.
 */
@Singleton
public class RepeatableRead {
    /**
     * Serialization failure, deadlock, a row that another transaction has just made and this one could not see, and a
     * transaction that has begun before its isolation could be set: the pool has looked whether an idle connection still
     * lives.
     */
    private static final List<String> CONFLICTS = List.of("40001", "40P01", "23505", "25001");

    private static final int TRIES = 20;
    private static final long PAUSE_NANOS = 10_000_000;
    private static final int TIMEOUT_SECONDS = 3_600;

    private final Jdbi jdbi;
    private final EntityManager entities;

    RepeatableRead(Jdbi jdbi, EntityManager entities) {
        this.jdbi = jdbi;
        this.entities = entities;
    }

    /** Runs work that may write, and take its time. */
    public <T> T run(Supplier<T> work) {
        return again(
                () -> QuarkusTransaction.requiringNew().timeout(TIMEOUT_SECONDS).call(() -> {
                    jdbi.useHandle(handle -> {
                        handle.execute("set transaction isolation level repeatable read");
                        handle.execute("set local statement_timeout = 0");
                    });
                    return work.get();
                }));
    }

    /**
     * Runs a short change for a request that somebody waits for, as if nobody else changed anything meanwhile. Inside of
     * a transaction it is a part of that.
     */
    public <T> T change(Supplier<T> work) {
        return QuarkusTransaction.isActive()
                ? work.get()
                : again(() -> QuarkusTransaction.requiringNew().call(() -> {
                    jdbi.useHandle(handle -> handle.execute("set transaction isolation level repeatable read"));
                    T result = work.get();
                    // A conflict is met here, and not at the commit, where it would be logged as a failure.
                    entities.flush();
                    return result;
                }));
    }

    /**
     * Runs work that only reads, for a request that somebody waits for: no statement of it takes longer than any other
     * of a request may.
     */
    public <T> T read(Supplier<T> work) {
        return again(() -> QuarkusTransaction.requiringNew().call(() -> {
            jdbi.useHandle(handle -> handle.execute("set transaction isolation level repeatable read, read only"));
            return work.get();
        }));
    }

    private static <T> T again(Supplier<T> transaction) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get();
            } catch (RuntimeException failed) {
                if (attempt == TRIES || !isConflict(failed)) {
                    throw failed;
                }
                // Those who met must not meet again.
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(attempt * PAUSE_NANOS));
            }
        }
    }

    private static boolean isConflict(Throwable failed) {
        return Causes.first(failed, cause -> cause instanceof SQLException sql && CONFLICTS.contains(sql.getSQLState()))
                != null;
    }
}
