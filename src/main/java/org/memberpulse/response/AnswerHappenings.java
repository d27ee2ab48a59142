package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.member.Member;
import org.memberpulse.member.Members;
import org.memberpulse.webhook.EventType;
import org.memberpulse.webhook.Happening;
import org.memberpulse.webhook.Outbox;

/**
 * Records what programs of the organization are told of answers: that an invitation was answered, the first time the
 * answers are complete, and that a score is low, when it becomes so. Of a confidential answer they hear only that, and
 * not before the next day begins; of an answer to a test invitation nothing.
 */
@Singleton
class AnswerHappenings {
    private final Outbox outbox;
    private final Members members;

    AnswerHappenings(Outbox outbox, Members members) {
        this.outbox = outbox;
        this.members = members;
    }

    /** Whether anything has to be recorded when this invitation is answered. */
    boolean heard(Invitation invitation) {
        return !invitation.test()
                && (outbox.heard(invitation.organizationId(), EventType.RESPONSE_COMPLETED)
                        || outbox.heard(invitation.organizationId(), EventType.RESPONSE_LOW_SCORE));
    }

    /**
     * Records what an identified answer means.
     *
     * @param before null for the first answer
     */
    void record(Invitation invitation, AcceptedAnswer before, AcceptedAnswer after, Instant answeredAt, Instant now) {
        if (!heard(invitation)) {
            return;
        }
        List<EventType> types = new ArrayList<>();
        if (after.complete() && (before == null || !before.complete())) {
            types.add(EventType.RESPONSE_COMPLETED);
        }
        if (after.low() && (before == null || !before.low())) {
            types.add(EventType.RESPONSE_LOW_SCORE);
        }
        if (!types.isEmpty()) {
            Map<String, Object> data = about(invitation);
            data.put("segment", invitation.segment());
            data.put("channel", invitation.channel());
            data.put("answeredAt", answeredAt.toString());
            data.put("scores", after.scores());
            record(invitation, types, now, data);
        }
    }

    /** Records that a confidential answer is complete, in words and at a time that tell nothing else. */
    void recordConfidential(Invitation invitation, ZoneId zone, Instant now) {
        if (heard(invitation)) {
            Map<String, Object> data = about(invitation);
            data.put("confidential", true);
            LocalDate tomorrow = LocalDate.ofInstant(now, zone).plusDays(1);
            record(
                    invitation,
                    List.of(EventType.RESPONSE_COMPLETED),
                    tomorrow.atStartOfDay(zone).toInstant(),
                    data);
        }
    }

    private void record(Invitation invitation, List<EventType> types, Instant at, Map<String, ?> data) {
        outbox.record(
                invitation.organizationId(),
                types.stream()
                        .map(type -> new Happening(type, invitation.member(), at, data))
                        .toList());
    }

    private Map<String, Object> about(Invitation invitation) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("invitationId", invitation.id().toString());
        data.put(
                "memberId",
                invitation.member() == null
                        ? null
                        : members.find(invitation.member())
                                .map(Member::memberId)
                                .orElse(null));
        data.put("stage", invitation.stage());
        data.put("occurrence", invitation.occurrence());
        data.put("survey", invitation.survey());
        data.put("version", invitation.version());
        return data;
    }
}
