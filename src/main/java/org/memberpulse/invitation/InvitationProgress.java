package org.memberpulse.invitation;

import java.time.Instant;
import java.util.UUID;

/**
 * An invitation with what became of it. Each time is the first one; null when it has not happened or nobody told. In a
 * confidential survey {@code answeredAt} is always null, and the time of issue stands for everything the member did:
 * that it happened is known, not when.
 *
 * @param memberId null once the person was erased
 * @param collectedAt when its links were handed to whoever sends the email
 * @param remindersDue how many reminders have had their time
 * @param remindedAt when the latest reminder was sent
 */
public record InvitationProgress(
        UUID id,
        String memberId,
        String stage,
        String occurrence,
        String segment,
        String survey,
        int version,
        String locale,
        String channel,
        Origin origin,
        boolean test,
        InvitationStatus status,
        Instant occurredAt,
        Instant issuedAt,
        Instant expiresAt,
        Instant collectedAt,
        Instant sentAt,
        Instant deliveredAt,
        Instant openedAt,
        Instant shownAt,
        Instant startedAt,
        Instant answeredAt,
        Instant dismissedAt,
        Instant declinedAt,
        Instant softBouncedAt,
        Instant bouncedAt,
        Instant withdrawnAt,
        int remindersDue,
        Instant reminderDueAt,
        Instant remindedAt) {}
