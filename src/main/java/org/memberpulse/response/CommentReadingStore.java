package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.Json;

/** Keeps who read comments. The id of a row tells its time, so that the key of the table is its order. */
@Singleton
class CommentReadingStore {
    private final Jdbi jdbi;

    CommentReadingStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    void add(String organization, CommentReading reading) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into comment_reading
                            (organization_id, id, read_at, api_key, owner, filter, format, responses)
                        values (:organization, :id, :at, :key, :owner, :filter::jsonb, :format, :responses)""")
                .bind("organization", organization)
                .bind("id", reading.id())
                .bind("at", reading.readAt())
                .bind("key", reading.apiKey())
                .bind("owner", reading.owner())
                .bind("filter", Json.write(reading.filter()))
                .bind("format", reading.format().name())
                .bind("responses", reading.responses())
                .execute());
    }

    /**
     * The readings of an organization, the newest first; each bound may be null.
     *
     * @param from the lowest id
     * @param before below which ids end
     * @param after the last of the page before
     */
    List<CommentReading> read(String organization, UUID from, UUID before, UUID after, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, read_at, api_key, owner, filter, format, responses from comment_reading
                        where organization_id = :organization\s"""
                        + (from == null ? "" : "and id >= :from ")
                        + (before == null ? "" : "and id < :before ")
                        + (after == null ? "" : "and id < :after ")
                        + "order by id desc limit :limit")
                .bind("organization", organization)
                .bind("from", from)
                .bind("before", before)
                .bind("after", after)
                .bind("limit", limit)
                .map((row, context) -> reading(row))
                .list());
    }

    void forgetBefore(String organization, Instant instant) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from comment_reading where organization_id = :organization and id < :before")
                .bind("organization", organization)
                .bind("before", Ids.lowest(instant))
                .execute());
    }

    private static CommentReading reading(ResultSet row) throws SQLException {
        return new CommentReading(
                row.getObject("id", UUID.class),
                Columns.instant(row, "read_at"),
                row.getObject("api_key", UUID.class),
                row.getString("owner"),
                Json.object(row.getString("filter")),
                ResponseForm.valueOf(row.getString("format")),
                row.getObject("responses", Integer.class));
    }
}
