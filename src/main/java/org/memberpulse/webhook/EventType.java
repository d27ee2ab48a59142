package org.memberpulse.webhook;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;

/** What programs of the organization can be told. */
public enum EventType {
    INVITATION_ISSUED("invitation.issued"),
    INVITATION_REMINDER_DUE("invitation.reminder_due"),
    INVITATION_EXPIRED("invitation.expired"),
    RESPONSE_COMPLETED("response.completed"),
    /** Never for a confidential answer. */
    RESPONSE_LOW_SCORE("response.low_score"),
    MEMBER_OPTED_OUT("member.opted_out");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    @JsonValue
    public String code() {
        return code;
    }

    static EventType ofCode(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
