package org.memberpulse.invitation;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.platform.Columns;

/** What a portal can show to a member who is signed in. Looking records nothing. */
@Singleton
public class PortalInvitations {
    /** Tests come last and, among themselves, the newest first: somebody has just made it to try it out. */
    private static final String RUNNING = """
            select i.id, i.stage, i.secret_id, i.expires_at, i.state = 'answered' as answered,
                i.dismissed_at is not null as dismissed
            from member m
            join invitation i on i.organization_id = m.organization_id and i.member = m.id
            where m.organization_id = :organization and m.member_id = :memberId and i.issued_at > :oldest
              and i.expires_at > :now and i.withdrawn_at is null and i.declined_at is null
              and (:stage::text is null or i.stage = :stage) and\s""" + Mailable.MEMBER + """

            order by i.test, case when i.test then :now - i.issued_at else i.expires_at - :now end, i.id""";

    private final Jdbi jdbi;
    private final Tokens tokens;
    private final Clock clock;

    PortalInvitations(Jdbi jdbi, Tokens tokens, Clock clock) {
        this.jdbi = jdbi;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * An invitation whose time runs.
     *
     * @param answered whether an answer was accepted, whole or partial
     * @param dismissed whether the member has closed it before; it is still open
     */
    public record Running(String token, String stage, Instant expiresAt, boolean answered, boolean dismissed) {}

    /**
     * The invitations of a member, the one that ends first before the others. None of a member who is unknown, wants no
     * surveys or may not be asked, and none that the member declined.
     *
     * @param stage null for every stage
     */
    public List<Running> of(String organization, String memberId, String stage) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> handle
                .createQuery(RUNNING)
                .bind("organization", organization)
                .bind("memberId", memberId)
                .bind("stage", stage)
                .bind("oldest", now.minus(Invitation.LIFETIME))
                .bind("now", now)
                .map((row, context) -> running(organization, row))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    private Optional<Running> running(String organization, ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        Instant expiresAt = Columns.instant(row, "expires_at");
        boolean answered = row.getBoolean("answered");
        boolean dismissed = row.getBoolean("dismissed");
        return tokens.token(organization, row.getObject("id", UUID.class), row.getString("secret_id"))
                .map(token -> new Running(token, stage, expiresAt, answered, dismissed));
    }
}
