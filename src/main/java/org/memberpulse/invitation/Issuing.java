package org.memberpulse.invitation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.memberpulse.platform.Ids;
import org.memberpulse.platform.Sha256;
import org.memberpulse.survey.PublishedSurvey;

/** Makes the invitation of a member who is asked, frozen as things are at this moment. */
@Singleton
class Issuing {
    private final InvitationStore invitations;
    private final Tokens tokens;

    Issuing(InvitationStore invitations, Tokens tokens) {
        this.invitations = invitations;
        this.tokens = tokens;
    }

    Invitation issue(Candidate candidate, boolean test) {
        PublishedSurvey survey = candidate.survey().orElseThrow();
        String organization = candidate.organization().id();
        UUID id = Ids.ordered();
        String secretId = tokens.currentSecretId();
        Invitation invitation = new Invitation(
                organization,
                id,
                candidate.member().id(),
                candidate.stage().code(),
                candidate.occurrence(),
                candidate.segment(),
                survey.code(),
                survey.version(),
                candidate.member().locale(),
                candidate.event().channel(),
                candidate.member().attributes(),
                context(candidate.event()),
                candidate.sampling(),
                candidate.stage().exempt(),
                test,
                secretId,
                candidate.occurredAt(),
                candidate.now(),
                Expiry.of(
                        candidate.stage().trigger(),
                        candidate.member().renewsOn(),
                        candidate.now(),
                        candidate.organization().zone()),
                false,
                null,
                null);
        String token = tokens.token(organization, id, secretId).orElseThrow();
        if (!invitations.insert(invitation, Sha256.of(token))) {
            throw new IllegalStateException("the claim on the member let a second invitation through");
        }
        return invitation;
    }

    private static ObjectNode context(NewStageEvent event) {
        ObjectNode context = JsonNodeFactory.instance.objectNode();
        if (event.context() != null) {
            context.setAll(event.context());
        }
        return context;
    }
}
