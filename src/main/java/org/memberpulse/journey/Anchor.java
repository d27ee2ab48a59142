package org.memberpulse.journey;

import com.fasterxml.jackson.annotation.JsonValue;

/** The date of a member that a date stage counts from. */
public enum Anchor {
    JOINED_ON("joinedOn"),
    RENEWS_ON("renewsOn"),
    LAPSED_ON("lapsedOn"),
    /** Each return of the day the member joined; 29 February returns on 28 February in common years. */
    ANNIVERSARY("anniversary");

    private final String code;

    Anchor(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }
}
