package org.memberpulse.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.core.statement.StatementExceptions.MessageRendering;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;
import org.jdbi.v3.postgres.PostgresPlugin;

/** SQL on the one datasource. Inside {@code @Transactional} it runs in that transaction, outside it commits by itself. */
@Singleton
class Database {
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        // What a statement was about are members and their words, and the messages of failures are logged.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(MessageRendering.NONE);
        jdbi.installPlugin(new PostgresPlugin());
        return jdbi;
    }
}
