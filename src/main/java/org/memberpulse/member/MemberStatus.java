package org.memberpulse.member;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a membership stands. */
public enum MemberStatus {
    ACTIVE,
    LAPSED,
    LEFT,
    SUSPENDED;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static MemberStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
