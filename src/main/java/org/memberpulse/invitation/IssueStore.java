package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.dimension.DimensionSql;
import org.memberpulse.platform.Json;

/**
 * Writes new invitations, freezes the values of the declared dimensions in them and counts them in their cohort: one
 * statement for all.
 */
@Singleton
class IssueStore {
    private static final String ISSUE = """
            with %s,
            asked as (
                select *, :organization as organization_id
                from jsonb_to_recordset(:invitations::jsonb) as asked (id uuid, member uuid, stage text,
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
                    %s, sampling, exempt, test, origin, 'issued',
                    secret_id, token_hash, occurred_at, issued_at, expires_at, collected_at
                from asked join held on true order by id
                on conflict (organization_id, member, stage, occurrence)
                    where not test and withdrawn_at is null do nothing
                returning *),
            counted as (%s)
            select count(*) from after having exists (select 1 from held)
            """.formatted(DimensionSql.HELD, DimensionSql.VALUES, CohortSql.ISSUED);

    /** Each is lost to another change of the declared dimensions, made at the same moment. */
    private static final int TRIES = 20;

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
        String document = Json.write(rows);
        Optional<Integer> made = Optional.empty();
        for (int attempt = 0; attempt < TRIES && made.isEmpty(); attempt++) {
            made = issue(organization, document);
        }
        if (made.orElseThrow() != invitations.size()) {
            throw new IllegalStateException("a second invitation for one occurrence");
        }
    }

    /** How many rows were made; empty when nothing was done, because other dimensions were declared just then. */
    private Optional<Integer> issue(String organization, String invitations) {
        return jdbi.withHandle(handle -> handle.createQuery(ISSUE)
                .bind("organization", organization)
                .bind("invitations", invitations)
                .mapTo(Integer.class)
                .findOne());
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
