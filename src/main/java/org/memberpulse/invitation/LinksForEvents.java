package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.memberpulse.webhook.EventDetails;
import org.memberpulse.webhook.EventType;

/** Adds the links for the email to what a webhook is told of an invitation; they hold the token and are never stored. */
@Singleton
class LinksForEvents implements EventDetails {
    private final MailableInvitations invitations;
    private final Tokens tokens;
    private final Links links;
    private final Clock clock;

    LinksForEvents(MailableInvitations invitations, Tokens tokens, Links links, Clock clock) {
        this.invitations = invitations;
        this.tokens = tokens;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public boolean covers(EventType type) {
        return type == EventType.INVITATION_ISSUED || type == EventType.INVITATION_REMINDER_DUE;
    }

    @Override
    public Optional<Map<String, ?>> of(String organization, EventType type, ObjectNode data) {
        UUID invitation = invitation(data);
        return invitations
                .secretId(organization, invitation, clock.instant())
                .flatMap(secretId -> tokens.token(organization, invitation, secretId))
                .map(token -> Map.of(
                        "surveyUrl", links.survey(token),
                        "scoreUrlPrefix", links.scorePrefix(token),
                        "scoreUrls", links.scores(token),
                        "unsubscribeUrl", links.unsubscribe(token)));
    }

    @Override
    public void delivered(String organization, EventType type, ObjectNode data) {
        if (type == EventType.INVITATION_ISSUED) {
            invitations.noteCollected(organization, invitation(data), clock.instant());
        }
    }

    private static UUID invitation(ObjectNode data) {
        return UUID.fromString(data.path("invitationId").asText());
    }
}
