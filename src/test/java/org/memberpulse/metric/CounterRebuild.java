package org.memberpulse.metric;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jdbi.v3.postgres.PostgresPlugin;

/** Counts all answers of an organization anew from outside of the service, by the statements of the service. */
public final class CounterRebuild {
    private CounterRebuild() {}

    public static void run(String jdbcUrl, String organization) {
        Jdbi jdbi = Jdbi.create(jdbcUrl).installPlugin(new PostgresPlugin());
        jdbi.useTransaction(TransactionIsolationLevel.REPEATABLE_READ, handle -> {
            handle.execute("set local statement_timeout = 0");
            handle.execute("set local work_mem = '256MB'");
            new Counters(Jdbi.create(handle.getConnection()), Clock.systemUTC()).rebuild(organization);
        });
    }
}
