package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Json;

/** Writes new invitations and counts them in their cohort: one statement for all. */
@Singleton
class IssueStore {
    private static final String ISSUE = """
            with issued as (
                select *, :organization as organization_id
                from jsonb_to_recordset(:invitations::jsonb) as issued (id uuid, member uuid, stage text,
                    occurrence text, segment text, survey text, version integer, locale text, channel text,
                    attributes jsonb, context jsonb, sampling double precision, exempt boolean, test boolean,
                    origin text, secret_id text, token_hash bytea, occurred_at timestamptz, issued_at timestamptz,
                    expires_at timestamptz, collected_at timestamptz)),
            after as (
                insert into invitation (organization_id, id, member, stage, occurrence, segment, survey, version,
                    locale, channel, attributes, context, dimensions, sampling, exempt, test, origin, state,
                    secret_id, token_hash, occurred_at, issued_at, expires_at, collected_at)
                select organization_id, id, member, stage, occurrence, segment, survey, version,
                    locale, channel, attributes, context,
                    jsonb_strip_nulls(jsonb_build_object('channel', channel)), sampling, exempt, test, origin, 'issued',
                    secret_id, token_hash, occurred_at, issued_at, expires_at, collected_at
                from issued order by id
                on conflict (organization_id, member, stage, occurrence)
                    where not test and withdrawn_at is null do nothing
                returning *),
            counted as (""" + CohortSql.ISSUED + ") select count(*) from after";

    private final Jdbi jdbi;

    IssueStore(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Makes the rows. The claim on the members lets none of these occurrences through twice. */
    void issue(String organization, List<Invitation> invitations, Function<Invitation, byte[]> tokenHash) {
        if (invitations.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = invitations.stream()
                .map(invitation -> row(invitation, tokenHash.apply(invitation)))
                .toList();
        int made = jdbi.withHandle(handle -> handle.createQuery(ISSUE)
                .bind("organization", organization)
                .bind("invitations", Json.write(rows))
                .mapTo(Integer.class)
                .one());
        if (made != invitations.size()) {
            throw new IllegalStateException("a second invitation for one occurrence");
        }
    }

    private static Map<String, Object> row(Invitation invitation, byte[] tokenHash) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", invitation.id());
        row.put("member", invitation.member());
        row.put("stage", invitation.stage());
        row.put("occurrence", invitation.occurrence());
        row.put("segment", invitation.segment());
        row.put("survey", invitation.survey());
        row.put("version", invitation.version());
        row.put("locale", invitation.locale());
        row.put("channel", invitation.channel());
        row.put("attributes", invitation.attributes());
        row.put("context", invitation.context());
        row.put("sampling", invitation.sampling());
        row.put("exempt", invitation.exempt());
        row.put("test", invitation.test());
        row.put("origin", invitation.origin().code());
        row.put("secret_id", invitation.secretId());
        row.put("token_hash", "\\x" + HexFormat.of().formatHex(tokenHash));
        row.put("occurred_at", invitation.occurredAt().toString());
        row.put("issued_at", invitation.issuedAt().toString());
        row.put("expires_at", invitation.expiresAt().toString());
        if (invitation.origin() == Origin.TRIGGER) {
            row.put("collected_at", invitation.issuedAt().toString());
        }
        return row;
    }
}
