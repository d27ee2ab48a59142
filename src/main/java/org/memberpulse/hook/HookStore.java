package org.memberpulse.hook;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Json;

/** The rows of hooks and of what they refused. Every statement takes the organization first. */
@Singleton
class HookStore {
    private static final String SELECT = """
            select code, mapping::text as mapping, created_at, updated_at from inbound_hook
            where organization_id = :organization\s""";

    private final Jdbi jdbi;

    HookStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<HookView> all(String organization) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "order by code")
                .bind("organization", organization)
                .map((row, context) -> hook(row))
                .list());
    }

    Optional<HookView> find(String organization, String code) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "and code = :code")
                .bind("organization", organization)
                .bind("code", code)
                .map((row, context) -> hook(row))
                .findOne());
    }

    Optional<HookView> find(HookKey key) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "and key_hash = :hash")
                .bind("organization", key.organizationId())
                .bind("hash", key.hash())
                .map((row, context) -> hook(row))
                .findOne());
    }

    /** Makes a hook unless there is one with this code; says whether it did. */
    boolean insert(String organization, String code, HookMapping mapping, HookKey key, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into inbound_hook
                                    (organization_id, code, mapping, key_hash, created_at, updated_at)
                                values (:organization, :code, :mapping::jsonb, :hash, :now, :now)
                                on conflict (organization_id, code) do nothing""")
                        .bind("organization", organization)
                        .bind("code", code)
                        .bind("mapping", Json.write(mapping))
                        .bind("hash", key.hash())
                        .bind("now", now)
                        .execute()
                == 1);
    }

    void update(String organization, String code, HookMapping mapping, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update inbound_hook set mapping = :mapping::jsonb, updated_at = :now
                        where organization_id = :organization and code = :code""")
                .bind("organization", organization)
                .bind("code", code)
                .bind("mapping", Json.write(mapping))
                .bind("now", now)
                .execute());
    }

    /** Gives a hook another key; says whether there is such a hook. */
    boolean changeKey(String organization, String code, HookKey key, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                update inbound_hook set key_hash = :hash, updated_at = :now
                                where organization_id = :organization and code = :code""")
                        .bind("organization", organization)
                        .bind("code", code)
                        .bind("hash", key.hash())
                        .bind("now", now)
                        .execute()
                == 1);
    }

    boolean delete(String organization, String code) {
        return jdbi.withHandle(handle -> {
            handle.execute("delete from inbound_rejection where organization_id = ? and hook = ?", organization, code);
            return handle.execute("delete from inbound_hook where organization_id = ? and code = ?", organization, code)
                    == 1;
        });
    }

    private static HookView hook(ResultSet row) throws SQLException {
        return new HookView(
                row.getString("code"),
                Json.read(row.getString("mapping"), HookMapping.class),
                null,
                Columns.instant(row, "created_at"),
                Columns.instant(row, "updated_at"));
    }
}
