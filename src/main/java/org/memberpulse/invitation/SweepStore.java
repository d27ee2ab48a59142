package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageView;

/** The sweep of a day, and the members it has still to decide about. */
@Singleton
class SweepStore {
    /** The member's date a stage counts from; of anniversaries, 29 February returns on 28 February. */
    private static final Map<Anchor, String> ANCHORS = Map.of(
            Anchor.JOINED_ON, "select m.joined_on as anchor",
            Anchor.RENEWS_ON, "select m.renews_on as anchor",
            Anchor.LAPSED_ON, "select m.lapsed_on as anchor",
            Anchor.ANNIVERSARY, """
                    select max(returned) as anchor from (
                        select (m.joined_on + make_interval(years => year - extract(year from m.joined_on)::int))::date
                        from generate_series(extract(year from :from)::int, extract(year from :to)::int) as year)
                        as returns (returned)
                    where returned > m.joined_on and returned between :from and :to""");

    /** Whoever was withdrawn is not asked again by itself, unless only the address was wrong. */
    private static final String DUE = """
            select m.id, m.member_id from member m cross join lateral (%s) as due
            where m.organization_id = :organization and due.anchor between :from and :to
              and m.id > :after
              and not exists (select 1 from invitation i
                where i.organization_id = m.organization_id and i.member = m.id and i.stage = :stage
                  and i.occurrence = due.anchor::text and not i.test
                  and (i.withdrawn_at is null or i.bounced_at is null))
              and not exists (select 1 from held_back h
                where h.organization_id = m.organization_id and h.member = m.id and h.stage = :stage
                  and h.occurrence = due.anchor::text and h.last_at >= :triedSince)
            order by m.id limit :limit""";

    private final Jdbi jdbi;

    SweepStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How far a day has come. */
    record Day(int invited, boolean finished) {}

    /** A member who has reached a stage. */
    record DueMember(UUID id, String memberId) {}

    /** Locks the sweep of a day until the transaction ends. */
    Day lock(String organization, LocalDate day) {
        return jdbi.withHandle(handle -> {
            handle.execute(
                    "insert into sweep_day (organization_id, day) values (?, ?) on conflict do nothing",
                    organization,
                    day);
            return handle.createQuery("""
                            select invited, finished_at is not null as finished from sweep_day
                            where organization_id = :organization and day = :day for update""")
                    .bind("organization", organization)
                    .bind("day", day)
                    .map((row, context) -> new Day(row.getInt("invited"), row.getBoolean("finished")))
                    .one();
        });
    }

    /** Whether the sweep of a day is finished, or in the hands of another instance. */
    boolean taken(String organization, LocalDate day) {
        return jdbi.withHandle(handle -> {
            Optional<Boolean> finished = handle.createQuery("""
                            select finished_at is not null from sweep_day
                            where organization_id = :organization and day = :day for update skip locked""")
                    .bind("organization", organization)
                    .bind("day", day)
                    .mapTo(Boolean.class)
                    .findOne();
            return finished.orElseGet(() -> exists(organization, day));
        });
    }

    private boolean exists(String organization, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select exists (select 1 from sweep_day where organization_id = :organization and day = :day)")
                .bind("organization", organization)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }

    void invited(String organization, LocalDate day, int more) {
        jdbi.useHandle(handle -> handle.execute(
                "update sweep_day set invited = invited + ? where organization_id = ? and day = ?",
                more,
                organization,
                day));
    }

    void finish(String organization, LocalDate day, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update sweep_day set finished_at = :now where organization_id = :organization and day = :day""")
                .bind("organization", organization)
                .bind("day", day)
                .bind("now", now)
                .execute());
    }

    /**
     * Members after {@code after} whose stage was reached between two days, who have no invitation for it and were not
     * tried since a moment, in the order of their internal ids.
     */
    List<DueMember> due(
            String organization,
            StageView stage,
            LocalDate reachedFrom,
            LocalDate reachedTo,
            UUID after,
            Instant triedSince,
            int limit) {
        int offset = stage.trigger().offsetDays();
        return jdbi.withHandle(handle -> handle.createQuery(
                        DUE.formatted(ANCHORS.get(stage.trigger().anchor())))
                .bind("organization", organization)
                .bind("stage", stage.code())
                .bind("from", reachedFrom.minusDays(offset))
                .bind("to", reachedTo.minusDays(offset))
                .bind("after", after)
                .bind("triedSince", triedSince)
                .bind("limit", limit)
                .map((row, context) -> new DueMember(row.getObject("id", UUID.class), row.getString("member_id")))
                .list());
    }
}
