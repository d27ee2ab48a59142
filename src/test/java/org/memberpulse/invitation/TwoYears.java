package org.memberpulse.invitation;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A membership over two years, moved on by plain SQL, and what the sweep did with it counted again by plain SQL. */
final class TwoYears {
    static final LocalDate BEGIN = LocalDate.of(2027, 1, 15);
    static final LocalDate END = BEGIN.plusDays(730);

    /** Of everything that falls due: once a day, before the sweep of that day. */
    private static final String FALL_DUE = """
            insert into simulated_due (organization_id, member, stage, occurrence, due_on)
            select m.organization_id, m.id, rule.stage, rule.anchor::text, :day
            from member m cross join lateral (values
                ('welcome', m.joined_on, 30), ('post-onboarding', m.joined_on, 95),
                ('mid-term', m.renews_on, -180), ('pre-renewal', m.renews_on, -90)) as rule (stage, anchor, days)
            where m.organization_id = :organization and rule.anchor + rule.days = :day
            on conflict do nothing""";

    private static final String ASKS = """
            (select member, stage, issued_at, stage = 'welcome' as exempt from invitation
             where organization_id = :organization)""";

    /** What must be empty when nobody was asked against a rule, by what it would show. */
    private static final Map<String, String> BROKEN_RULES = Map.of(
            "asked twice for one date",
            "select 1 from invitation where organization_id = :organization"
                    + " group by member, stage, occurrence having count(*) > 1",
            "asked for no date",
            "select 1 from invitation i where organization_id = :organization and not exists (select 1 from"
                    + " simulated_due d where d.organization_id = i.organization_id and d.member = i.member"
                    + " and d.stage = i.stage and d.occurrence = i.occurrence and i.issued_at::date between d.due_on - 1"
                    + " and d.due_on + 30)",
            "forgotten",
            "select 1 from simulated_due d where organization_id = :organization and not exists (select 1 from"
                    + " invitation i where i.organization_id = d.organization_id and i.member = d.member"
                    + " and i.stage = d.stage and i.occurrence = d.occurrence) and not exists (select 1 from held_back h"
                    + " where h.organization_id = d.organization_id and h.member = d.member and h.stage = d.stage"
                    + " and h.occurrence = d.occurrence)",
            "asked within the quiet period",
            "select 1 from " + ASKS + " a join " + ASKS + " b on a.member = b.member and not a.exempt and not b.exempt"
                    + " and a.issued_at < b.issued_at and b.issued_at < a.issued_at"
                    + " + case when b.stage = 'pre-renewal' then interval '30 days' else interval '90 days' end",
            "asked again at the stage within half a year",
            "select 1 from " + ASKS + " a join " + ASKS + " b on a.member = b.member and a.stage = b.stage"
                    + " and a.issued_at < b.issued_at and b.issued_at < a.issued_at + interval '180 days'",
            "asked more than three times within a year",
            "select 1 from " + ASKS + " a where not exempt and (select count(*) from " + ASKS + " b where b.member ="
                    + " a.member and not b.exempt and b.issued_at >= a.issued_at and b.issued_at < a.issued_at"
                    + " + interval '365 days') > 3",
            "asked after opting out",
            "select 1 from invitation i join member m on m.organization_id = i.organization_id and m.id = i.member"
                    + " where i.organization_id = :organization and i.issued_at > m.opted_out_at",
            "held back though no rule says so",
            "select 1 from held_back h join member m on m.organization_id = h.organization_id and m.id = h.member"
                    + " where h.organization_id = :organization and not (h.reason = 'opted_out' and m.opted_out_at is not"
                    + " null or h.reason = 'quiet_period' and exists (select 1 from " + ASKS + " a where a.member ="
                    + " h.member and not a.exempt and a.issued_at > h.last_at - interval '90 days') or h.reason ="
                    + " 'already_invited' and exists (select 1 from " + ASKS
                    + " a where a.member = h.member and a.stage"
                    + " = h.stage and a.issued_at > h.last_at - interval '180 days') or h.reason = 'yearly_cap' and"
                    + " (select count(*) from " + ASKS + " a where a.member = h.member and not a.exempt and a.issued_at"
                    + " > h.last_at - interval '365 days') >= 2)");

    private final Jdbi jdbi;
    private final String organization;

    TwoYears(Jdbi jdbi, String organization) {
        this.jdbi = jdbi;
        this.organization = organization;
    }

    /** Members who joined in the four years before, on any day of the year, and renew each year. */
    void begin(int members) {
        Random random = new Random(20270115);
        jdbi.useHandle(handle -> {
            handle.execute("""
                    create table if not exists simulated_due (organization_id text, member uuid, stage text,
                        occurrence text, due_on date, primary key (organization_id, member, stage, occurrence))""");
            PreparedBatch batch = handle.prepareBatch("""
                    insert into member (organization_id, id, member_id, joined_on, renews_on, status, contactable,
                        attributes, created_at, updated_at, status_changed_at)
                    values (:organization, :id, :memberId, :joined, :renews, 'active', true, '{}', now(), now(), now())
                    """);
            for (int i = 0; i < members; i++) {
                LocalDate joined = BEGIN.minusDays(random.nextInt(1461));
                LocalDate renews = joined.plusYears(BEGIN.getYear() - joined.getYear());
                batch.bind("organization", organization)
                        .bind("id", new UUID(random.nextLong() & ~0xf000L | 0x7000L, random.nextLong()))
                        .bind("memberId", "s-" + i)
                        .bind("joined", joined)
                        .bind("renews", renews.isAfter(BEGIN) ? renews : renews.plusYears(1))
                        .add();
            }
            batch.execute();
        });
        // Windows that are open when the sweep is switched on.
        BEGIN.minusDays(29).datesUntil(BEGIN).forEach(day -> execute(FALL_DUE, day));
    }

    /** What a day brings before it is swept: renewals, rejoining, opting out, and what falls due. */
    void dawn(LocalDate day) {
        execute("""
                update member set renews_on = (renews_on + interval '1 year')::date
                where organization_id = :organization and renews_on <= :day""", day);
        execute("""
                update member set joined_on = :day, renews_on = (:day + interval '1 year')::date
                where organization_id = :organization and hashtext(member_id || :day::text) % 4000 = 0""", day);
        execute("""
                update member set opted_out_at = :day where organization_id = :organization and opted_out_at is null
                  and hashtext(:day::text || member_id) % 8000 = 0""", day);
        execute(FALL_DUE, day);
    }

    /** How often each rule was broken; all of them 0. */
    Map<String, Integer> brokenRules() {
        return jdbi.withHandle(handle -> BROKEN_RULES.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, rule -> handle.createQuery(
                                "select count(*) from (" + rule.getValue() + ") broken")
                        .bind("organization", organization)
                        .mapTo(Integer.class)
                        .one())));
    }

    int count(String table) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select count(*) from " + table + " where organization_id = :organization")
                        .bind("organization", organization)
                        .mapTo(Integer.class)
                        .one());
    }

    private void execute(String sql, LocalDate day) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("organization", organization)
                .bind("day", day)
                .execute());
    }
}
