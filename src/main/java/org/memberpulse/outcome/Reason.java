package org.memberpulse.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a figure is null. */
public enum Reason {
    /** No complete roster was imported, or nobody is known who left in the period. */
    ROSTER_UNKNOWN,
    /** The events of the period are no longer kept. */
    NO_LONGER_KEPT,
    /** The period is not over, or nobody's time is up. */
    NOT_MATURE,
    /** The journey requires no activities. */
    NO_ACTIVITIES,
    NO_MEMBERS;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
