package org.memberpulse.member;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;
import org.memberpulse.platform.Json;

/** The rows of members. Every statement takes the organization first. */
@Singleton
class MemberStore {
    private static final String COLUMNS = """
            id, member_id, locale, joined_on, renews_on, lapsed_on, status, left_reason, contactable, segment,
            attributes::text as attributes, opted_out_at, bounced_at, created_at""";

    /** Of a result that is read as it comes, which needs a transaction. */
    private static final int ROWS_HELD = 1_000;

    private final Jdbi jdbi;

    MemberStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Optional<Member> find(String organization, String memberId) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from member where organization_id = :organization and member_id = :memberId")
                .bind("organization", organization)
                .bind("memberId", memberId)
                .map((row, context) -> member(row))
                .findOne());
    }

    Optional<Member> find(String organization, UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from member where organization_id = :organization and id = :id")
                .bind("organization", organization)
                .bind("id", id)
                .map((row, context) -> member(row))
                .findOne());
    }

    List<Member> findAll(String organization, Collection<UUID> ids) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select " + COLUMNS + " from member where organization_id = :organization and id = any(:ids)")
                .bind("organization", organization)
                .bindArray("ids", UUID.class, ids.toArray())
                .map((row, context) -> member(row))
                .list());
    }

    List<Member> after(String organization, UUID id, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from member where organization_id = :organization and id > :id order by id limit :limit")
                .bind("organization", organization)
                .bind("id", id)
                .bind("limit", limit)
                .map((row, context) -> member(row))
                .list());
    }

    /** The members of these ids, locked in one order so that two writers never wait for each other crosswise. */
    Map<String, Member> lock(String organization, Collection<String> memberIds) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS + """
                         from member where organization_id = :organization and member_id = any(:memberIds)
                        order by member_id for no key update""")
                .bind("organization", organization)
                .bindArray("memberIds", String.class, List.copyOf(new TreeSet<>(memberIds)))
                .map((row, context) -> member(row))
                .collect(Collectors.toMap(Member::memberId, Function.identity())));
    }

    /** The members of these ids that exist. */
    Map<String, Member> find(String organization, Collection<String> memberIds) {
        return jdbi.withHandle(handle -> handle.createQuery("select " + COLUMNS
                        + " from member where organization_id = :organization and member_id = any(:memberIds)")
                .bind("organization", organization)
                .bindArray("memberIds", String.class, List.copyOf(memberIds))
                .map((row, context) -> member(row))
                .collect(Collectors.toMap(Member::memberId, Function.identity())));
    }

    /** Hands over the active members one by one, so that memory does not grow with them. */
    void eachActive(String organization, Consumer<Member> consumer) {
        QuarkusTransaction.joiningExisting()
                .run(() -> jdbi.useHandle(handle -> handle.createQuery("select " + COLUMNS
                                + " from member where organization_id = :organization and status = 'active'")
                        .bind("organization", organization)
                        .setFetchSize(ROWS_HELD)
                        .map((row, context) -> member(row))
                        .forEach(consumer)));
    }

    /** Internal ids of the members that exist. */
    Map<String, UUID> ids(String organization, Collection<String> memberIds) {
        return ids(organization, memberIds, "");
    }

    /** The same; none of them is changed, erased or merged until the transaction ends. */
    Map<String, UUID> idsHeld(String organization, Collection<String> memberIds) {
        return ids(organization, memberIds, " order by member_id for share");
    }

    private Map<String, UUID> ids(String organization, Collection<String> memberIds, String held) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select member_id, id from member
                        where organization_id = :organization and member_id = any(:memberIds)""" + held)
                .bind("organization", organization)
                .bindArray("memberIds", String.class, List.copyOf(memberIds))
                .reduceRows(new HashMap<String, UUID>(), (ids, row) -> {
                    ids.put(row.getColumn("member_id", String.class), row.getColumn("id", UUID.class));
                    return ids;
                }));
    }

    /** Notes since when a member wants no surveys; null when asked again gladly. */
    void setOptOut(String organization, UUID id, Instant since, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update member set opted_out_at = :since, updated_at = :now
                        where organization_id = :organization and id = :id""")
                .bind("organization", organization)
                .bind("id", id)
                .bind("since", since)
                .bind("now", now)
                .execute());
    }

    /** Notes since when addresses fail, where they were not known to. */
    void setBounced(String organization, Collection<UUID> ids, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update member set bounced_at = :now, updated_at = :now
                        where organization_id = :organization and id = any(:ids) and bounced_at is null""")
                .bind("organization", organization)
                .bindArray("ids", UUID.class, List.copyOf(ids))
                .bind("now", now)
                .execute());
    }

    private static Member member(ResultSet row) throws SQLException {
        String leftReason = row.getString("left_reason");
        return new Member(
                row.getObject("id", UUID.class),
                row.getString("member_id"),
                row.getString("locale"),
                row.getObject("joined_on", LocalDate.class),
                row.getObject("renews_on", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class),
                MemberStatus.ofCode(row.getString("status")),
                leftReason == null ? null : LeftReason.ofCode(leftReason),
                row.getBoolean("contactable"),
                row.getString("segment"),
                Json.object(row.getString("attributes")),
                Columns.instant(row, "opted_out_at"),
                Columns.instant(row, "bounced_at"),
                Columns.instant(row, "created_at"));
    }
}
