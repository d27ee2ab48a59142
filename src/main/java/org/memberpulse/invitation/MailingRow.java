package org.memberpulse.invitation;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/**
 * An email to send, without its address: that stays with the tool that sends it.
 *
 * @param locale the member's, else the organization's
 * @param scoreUrlPrefix ends before the score, for emails that show the scale
 * @param reminder which reminder it is, from 1; 0 for the first email
 * @param collectedAt when it was handed out for the first time
 */
public record MailingRow(
        UUID invitationId,
        String memberId,
        String locale,
        String surveyUrl,
        String scoreUrlPrefix,
        String unsubscribeUrl,
        Instant expiresAt,
        String stage,
        String segment,
        String channel,
        int reminder,
        Instant issuedAt,
        Instant collectedAt) {
    static final List<String> COLUMNS = List.of(
            "invitationId",
            "memberId",
            "locale",
            "surveyUrl",
            "scoreUrlPrefix",
            "unsubscribeUrl",
            "expiresAt",
            "stage",
            "segment",
            "channel",
            "reminder",
            "issuedAt",
            "collectedAt");

    List<Object> cells() {
        return Arrays.asList(
                invitationId,
                memberId,
                locale,
                surveyUrl,
                scoreUrlPrefix,
                unsubscribeUrl,
                expiresAt,
                stage,
                segment,
                channel,
                reminder,
                issuedAt,
                collectedAt);
    }
}
