package org.memberpulse.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What becomes of the name of the member who answers. */
public enum Confidentiality {
    /** The team may see who answered. */
    IDENTIFIED,
    /** The answer is stored without the member. */
    CONFIDENTIAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
