package org.memberpulse.outcome;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** For how long a member had been one when a renewal was due. */
public enum Tenure {
    ALL,
    FIRST_YEAR,
    LATER;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
