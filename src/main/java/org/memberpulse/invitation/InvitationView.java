package org.memberpulse.invitation;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * An invitation with the links for the email. The links are null when the secret that made the token is no longer
 * configured.
 *
 * @param scoreUrls one link a score, for emails that show the scale; opening one stores nothing
 */
public record InvitationView(
        UUID id,
        String memberId,
        String stage,
        String occurrence,
        String segment,
        String survey,
        int version,
        String channel,
        boolean test,
        String token,
        String surveyUrl,
        String scoreUrlPrefix,
        Map<String, String> scoreUrls,
        String unsubscribeUrl,
        Instant issuedAt,
        Instant expiresAt) {
    static InvitationView of(Invitation invitation, String memberId, String token, Links links) {
        return new InvitationView(
                invitation.id(),
                memberId,
                invitation.stage(),
                invitation.occurrence(),
                invitation.segment(),
                invitation.survey(),
                invitation.version(),
                invitation.channel(),
                invitation.test(),
                token,
                token == null ? null : links.survey(token),
                token == null ? null : links.scorePrefix(token),
                token == null ? null : links.scores(token),
                token == null ? null : links.unsubscribe(token),
                invitation.issuedAt(),
                invitation.expiresAt());
    }
}
