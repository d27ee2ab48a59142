package org.memberpulse.invitation;

import java.util.Arrays;
import java.util.stream.Collectors;

/** How far an invitation {@code i} has come: the first of these that holds. Said once, in SQL, to be listed by too. */
public enum InvitationStatus {
    /** Its address fails. */
    BOUNCED("i.bounced_at is not null"),
    WITHDRAWN("i.withdrawn_at is not null"),
    /** An answer was accepted, whole or partial. */
    ANSWERED("i.state = 'answered'"),
    /** The member does not want to answer this one, but still can. */
    DECLINED("i.declined_at is not null"),
    EXPIRED("i.expires_at <= :now"),
    DISMISSED("i.dismissed_at is not null"),
    STARTED("i.started_at is not null"),
    SHOWN("i.shown_at is not null"),
    OPENED("i.opened_at is not null"),
    DELIVERED("i.delivered_at is not null"),
    SENT("i.sent_at is not null"),
    ISSUED("true");

    /** An expression for the name of the status at {@code :now}. */
    static final String SQL = Arrays.stream(values())
            .map(status -> "when " + status.condition + " then '" + status.name() + "'")
            .collect(Collectors.joining(" ", "case ", " end"));

    private final String condition;

    InvitationStatus(String condition) {
        this.condition = condition;
    }
}
