package org.memberpulse.invitation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.memberpulse.webhook.EventType;
import org.memberpulse.webhook.Happening;

/** What others are told about an invitation. */
final class InvitationHappenings {
    private InvitationHappenings() {}

    static Happening of(EventType type, Invitation invitation, String memberId, Instant at) {
        return of(type, invitation, memberId, at, Map.of());
    }

    static Happening of(EventType type, Invitation invitation, String memberId, Instant at, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("invitationId", invitation.id().toString());
        data.put("memberId", memberId);
        data.put("stage", invitation.stage());
        data.put("occurrence", invitation.occurrence());
        data.put("segment", invitation.segment());
        data.put("survey", invitation.survey());
        data.put("version", invitation.version());
        data.put("channel", invitation.channel());
        data.put("issuedAt", invitation.issuedAt().toString());
        data.put("expiresAt", invitation.expiresAt().toString());
        data.putAll(more);
        return new Happening(type, invitation.member(), at, data);
    }
}
