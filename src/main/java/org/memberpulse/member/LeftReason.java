package org.memberpulse.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a membership ended. */
public enum LeftReason {
    NOT_RENEWED,
    RESIGNED,
    RETIRED,
    DECEASED,
    REMOVED,
    TRANSFERRED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LeftReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
