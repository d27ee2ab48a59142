package org.memberpulse.invitation;

import java.util.Locale;

/** What a page or a widget tells of a member in front of a survey. */
public enum InvitationEventType {
    /** The member saw it. */
    SHOWN,
    /** The member began to answer. */
    STARTED,
    /** The member closed it; it may be shown again. */
    DISMISSED,
    /** The member does not want to answer this one: it can be answered still, but no reminder comes. */
    DECLINED;

    String column() {
        return name().toLowerCase(Locale.ROOT) + "_at";
    }
}
