package org.memberpulse.dimension;

import jakarta.inject.Singleton;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import org.jdbi.v3.core.Jdbi;

/**
 * The declared dimensions, and the row that stands for all of them: each change makes another one, so that it can wait
 * for those who hold the row before. Every statement takes the organization first.
 */
@Singleton
class DimensionStore {
    private final Jdbi jdbi;

    DimensionStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<DimensionView> all(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select code, source, key from dimension where organization_id = ? order by code")
                .bind(0, organization)
                .map((row, context) -> new DimensionView(
                        row.getString("code"), DimensionSource.ofCode(row.getString("source")), row.getString("key")))
                .list());
    }

    /** Lets one change after the other through; ends with the transaction. */
    void lock(String organization) {
        jdbi.useHandle(
                handle -> handle.execute("select 1 from organization where id = ? for no key update", organization));
    }

    void insert(String organization, DimensionView dimension, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "insert into dimension (organization_id, code, source, key, created_at) values (?, ?, ?, ?, ?)",
                organization,
                dimension.code(),
                dimension.source().code(),
                dimension.key(),
                Timestamp.from(now)));
    }

    /** Says whether there was such a dimension. */
    boolean remove(String organization, String code) {
        return jdbi.withHandle(handle -> handle.execute(
                        "delete from dimension where organization_id = ? and code = ?", organization, code))
                == 1;
    }

    /** The next generation of what is declared. Needs {@link #lock}. */
    int next(String organization, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        insert into dimension_set (organization_id, generation, created_at)
                        select :organization, coalesce(max(generation), 0) + 1, :now from dimension_set
                        where organization_id = :organization returning generation""")
                .bind("organization", organization)
                .bind("now", now)
                .mapTo(Integer.class)
                .one());
    }

    /** Waits until nobody acts on what was declared before. */
    void retire(String organization, int generation) {
        jdbi.useHandle(handle -> {
            handle.execute("set local statement_timeout = 0");
            handle.execute("set local lock_timeout = 0");
            handle.execute(
                    "delete from dimension_set where organization_id = ? and generation < ?", organization, generation);
        });
    }

    /** Keeps what is declared as it is until the transaction ends, however long that takes. */
    void hold(String organization) {
        jdbi.useHandle(handle -> {
            handle.execute("set local statement_timeout = 0");
            handle.execute("set local lock_timeout = 0");
            boolean held = false;
            while (!held) {
                held = handle.createQuery("with " + DimensionSql.HELD + " select generation from held")
                        .bind("organization", organization)
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
            }
        });
    }

    void noteFilled(String organization, int generation, Instant now) {
        jdbi.useHandle(handle -> handle.execute(
                "update dimension_set set filled_at = ? where organization_id = ? and generation = ?",
                Timestamp.from(now),
                organization,
                generation));
    }

    /** The generation whose values were never completed, if it was made before that time. */
    OptionalInt unfilled(String organization, Instant before) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select generation from dimension_set
                        where organization_id = :organization and filled_at is null and created_at < :before
                        order by generation desc limit 1""")
                .bind("organization", organization)
                .bind("before", before)
                .mapTo(Integer.class)
                .findOne()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty));
    }
}
