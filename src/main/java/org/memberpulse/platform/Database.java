package org.memberpulse.platform;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Types;
import java.util.UUID;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.transaction.CMTTransactionHandler;

/** SQL on the one datasource. Inside {@code @Transactional} it runs in that transaction, outside it commits by itself. */
@Singleton
class Database {
    @Produces
    @Singleton
    Jdbi jdbi(AgroalDataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.setTransactionHandler(new CMTTransactionHandler());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        jdbi.registerArgument(new Uuids());
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(UUID.class, "uuid");
        return jdbi;
    }

    /** Without it an absent UUID is bound as a text, which PostgreSQL does not take for one. */
    private static final class Uuids extends AbstractArgumentFactory<UUID> {
        Uuids() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID id, ConfigRegistry config) {
            return (position, statement, context) -> statement.setObject(position, id);
        }
    }
}
