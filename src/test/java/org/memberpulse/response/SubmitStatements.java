package org.memberpulse.response;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.memberpulse.platform.Ids;

/** The two statements of a submit by plain JDBC: what the database itself can do. */
public final class SubmitStatements implements AutoCloseable {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private final Connection connection;
    private final String organization;
    private final PreparedStatement read;
    private final PreparedStatement store;
    private final List<String> parameters = new ArrayList<>();

    public SubmitStatements(Connection connection, String organization) throws SQLException {
        this.connection = connection;
        this.organization = organization;
        this.read =
                connection.prepareStatement("select * from invitation where organization_id = ? and token_hash = ?");
        Matcher matcher = PARAMETER.matcher(ResponseStore.FIRST_ANSWER);
        while (matcher.find()) {
            parameters.add(matcher.group(1));
        }
        this.store = connection.prepareStatement(
                PARAMETER.matcher(ResponseStore.FIRST_ANSWER).replaceAll("?"));
    }

    /** The token of the invitation with this number. */
    public static String token(String organization, int number) {
        return organization + ".benchmark-" + number;
    }

    /** Open invitations at one stage of members of five segments, numbered from 1. */
    public static void makeInvitations(Connection connection, String organization, int count) throws SQLException {
        makeInvitations(
                connection,
                organization,
                count,
                List.of("mid-term"),
                List.of("student", "early-career", "senior", "corporate", "retired"));
    }

    /** Open invitations, numbered from 1, spread over stages (which have a survey of their code) and segments. */
    public static void makeInvitations(
            Connection connection, String organization, int count, List<String> stages, List<String> segments)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into member (organization_id, id, member_id, status, contactable, attributes, created_at,
                        updated_at, status_changed_at)
                    select '%s', gen_random_uuid(), 'm-' || i, 'active', true, '{}', now(), now(), now()
                    from generate_series(1, %d) i""".formatted(organization, count));
            statement.execute("""
                    insert into invitation (organization_id, id, member, stage, occurrence, segment, survey, version, locale,
                        channel, attributes, context, dimensions, sampling, exempt, test, state, secret_id, token_hash,
                        occurred_at, issued_at, expires_at)
                    select organization_id, gen_random_uuid(), id, place.stage, '2026', place.segment, place.stage, 1,
                        'en',
                        'email', '{}', '{}', '{"channel": "email"}', 1, false, false, 'issued', 'none',
                        sha256(convert_to(organization_id || '.benchmark-' || i, 'UTF8')), now(), now(),
                        now() + interval '21 days'
                    from (select *, substring(member_id from 3)::integer as i from member
                        where organization_id = '%s') as numbered,
                        lateral (select ('{%s}'::text[])[1 + i %% %d] as stage,
                            ('{%s}'::text[])[1 + i / %d %% %d] as segment) as place""".formatted(
                            organization,
                            String.join(",", stages),
                            stages.size(),
                            String.join(",", segments),
                            stages.size(),
                            segments.size()));
            statement.execute("vacuum analyze");
        }
    }

    public void submit(String token) throws Exception {
        read.setString(1, organization);
        read.setBytes(2, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        UUID invitation;
        try (ResultSet row = read.executeQuery()) {
            row.next();
            invitation = row.getObject("id", UUID.class);
        }
        Timestamp now = Timestamp.from(Instant.now());
        for (int i = 0; i < parameters.size(); i++) {
            bind(i + 1, parameters.get(i), invitation, now);
        }
        try (ResultSet row = store.executeQuery()) {
            row.next();
            if (row.getInt(1) != 1) {
                throw new IllegalStateException("not stored");
            }
        }
    }

    private void bind(int position, String name, UUID invitation, Timestamp now) throws SQLException {
        switch (name) {
            case "organization" -> store.setString(position, organization);
            case "markedInvitation" -> store.setObject(position, invitation);
            case "id" -> store.setObject(position, Ids.ordered());
            case "now", "answeredAt" -> store.setTimestamp(position, now);
            case "answeredOn" -> store.setNull(position, Types.DATE);
            case "complete", "identified", "named", "core" -> store.setBoolean(position, true);
            case "draft" -> store.setBoolean(position, false);
            case "scores" -> store.setString(position, "{\"nps\": 9, \"msat\": 4, \"core\": 0}");
            case "answers" ->
                store.setString(position, "{\"nps\": 9, \"msat\": 4, \"why\": \"The mentoring helped me settle in\"}");
            default -> throw new IllegalStateException("an unknown parameter: " + name);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
