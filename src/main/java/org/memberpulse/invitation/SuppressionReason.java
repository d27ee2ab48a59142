package org.memberpulse.invitation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a member is not asked, in the order in which the reasons are tried. */
public enum SuppressionReason {
    /** The stage is switched off, or no published survey answers it for the member's segment. */
    NO_SURVEY_FOR_STAGE,
    /** It happened too long ago, or has not happened yet. */
    OUTSIDE_STAGE_WINDOW,
    /** The organization may not write to the member: suspended, removed, deceased, or said so. */
    NOT_CONTACTABLE,
    OPTED_OUT,
    BOUNCED,
    /** The membership has ended and the stage is not for former members. */
    LAPSED,
    /** The stage's own quiet period runs. */
    ALREADY_INVITED,
    /** The quiet period over all surveys runs. */
    QUIET_PERIOD,
    YEARLY_CAP,
    SAMPLED_OUT;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static SuppressionReason ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
