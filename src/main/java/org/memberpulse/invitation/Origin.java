package org.memberpulse.invitation;

import java.util.Locale;

/** Who said that a member reached a stage. */
public enum Origin {
    /** A call whose answer carried the links. */
    TRIGGER,
    /** The date sweep. */
    SWEEP,
    /** A call of an inbound hook, whose answer carries no links. */
    HOOK;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Origin ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
