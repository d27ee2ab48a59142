package org.memberpulse.organization;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;

/** What the portal secrets of organizations are derived from. */
@Singleton
class PortalSecretStore {
    private final Jdbi jdbi;

    PortalSecretStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /**
     * One secret.
     *
     * @param secretId names the server's secret that made it
     */
    record Source(UUID id, String secretId) {}

    /** Those that hold, the newest first; at most two. */
    List<Source> holding(String organization, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, secret_id, previous_id, previous_secret_id,
                            coalesce(previous_until > :now, false) as both_hold
                        from portal_secret where organization_id = :organization""")
                .bind("organization", organization)
                .bind("now", now)
                .map((row, context) -> sources(row))
                .findOne()
                .orElse(List.of()));
    }

    private static List<Source> sources(ResultSet row) throws SQLException {
        Source newest = new Source(row.getObject("id", UUID.class), row.getString("secret_id"));
        Optional<Source> before = row.getBoolean("both_hold")
                ? Optional.of(new Source(row.getObject("previous_id", UUID.class), row.getString("previous_secret_id")))
                : Optional.empty();
        return Stream.concat(Stream.of(newest), before.stream()).toList();
    }

    /** Puts another one in the place of the newest, which holds until then too. */
    void replace(String organization, Source fresh, Instant until, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into portal_secret (organization_id, id, secret_id, created_at)
                        values (:organization, :id, :secretId, :now)
                        on conflict (organization_id) do update set
                            previous_id = portal_secret.id, previous_secret_id = portal_secret.secret_id,
                            previous_until = :until, id = :id, secret_id = :secretId, created_at = :now""")
                .bind("organization", organization)
                .bind("id", fresh.id())
                .bind("secretId", fresh.secretId())
                .bind("until", until)
                .bind("now", now)
                .execute());
    }

    void delete(String organization) {
        jdbi.useHandle(handle -> handle.execute("delete from portal_secret where organization_id = ?", organization));
    }
}
