package org.memberpulse.platform;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Goes through a table in the order of its ids, some thousand rows at a time, for work that comes to every row. */
@Singleton
public class RowWalk {
    private static final int ROWS = 5_000;

    private final Jdbi jdbi;

    RowWalk(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * The last of the next rows of an organization; empty at the end. A statement about all rows up to it, by both ends
     * of the range, reads just these.
     *
     * @param table a name of ours, never a caller's
     */
    public Optional<UUID> end(String table, String organization, UUID after) {
        return jdbi.withHandle(handle -> handle.createQuery("select id from (select id from " + table
                        + " where organization_id = :organization and id > :after order by id limit :rows) as next"
                        + " order by id desc limit 1")
                .bind("organization", organization)
                .bind("after", after)
                .bind("rows", ROWS)
                .mapTo(UUID.class)
                .findOne());
    }
}
