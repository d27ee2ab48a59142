package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Cursor;

/**
 * Who signed up for the research panel of the current organization: members whose latest answer to a yes-no question
 * with the construct {@code panel} is yes. Answers without a name sign nobody up.
 */
@Singleton
class Panel {
    private static final String SIGNED_UP = """
            with asked as (
                select v.survey, v.version, question ->> 'id' as question
                from survey_version v, jsonb_array_elements(v.content -> 'questions') as question
                where v.organization_id = :organization and question ->> 'type' = 'yes-no'
                  and question ->> 'construct' = 'panel'),
            latest as (
                select distinct on (r.member) r.member, r.stage, r.segment, r.answers -> asked.question as answer,
                    coalesce(r.answered_on, (r.answered_at at time zone :zone)::date) as since
                from response r join asked on asked.survey = r.survey and asked.version = r.version
                where r.organization_id = :organization and r.member > :after and not r.test
                  and r.answers ?? asked.question
                order by r.member, since desc, r.answered_at desc nulls last, r.id desc)
            select m.id, m.member_id, latest.since, latest.stage, latest.segment, m.locale
            from latest join member m on m.organization_id = :organization and m.id = latest.member
            where latest.answer = 'true' order by m.id limit :limit""";

    private final Organizations organizations;
    private final Jdbi jdbi;

    Panel(Organizations organizations, Jdbi jdbi) {
        this.organizations = organizations;
        this.jdbi = jdbi;
    }

    /** A row with the internal id of its member, by which the next page goes on. */
    private record Listed(UUID id, PanelMember member) {}

    PanelPage page(String after, int limit) {
        OrganizationSettings organization = organizations.settings();
        UUID place = after == null ? new UUID(0, 0) : Cursor.read(after, parts -> UUID.fromString(parts[0]));
        List<Listed> rows = jdbi.withHandle(handle -> handle.createQuery(SIGNED_UP)
                .bind("organization", organization.id())
                .bind("zone", organization.zone().getId())
                .bind("after", place)
                .bind("limit", limit + 1)
                .map((row, context) -> new Listed(
                        row.getObject("id", UUID.class),
                        new PanelMember(
                                row.getString("member_id"),
                                row.getObject("since", LocalDate.class),
                                row.getString("stage"),
                                row.getString("segment"),
                                row.getString("locale"))))
                .list());
        List<PanelMember> data = rows.stream().limit(limit).map(Listed::member).toList();
        return new PanelPage(
                data, rows.size() > limit ? Cursor.of(rows.get(limit - 1).id().toString()) : null);
    }
}
