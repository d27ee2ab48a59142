package org.memberpulse.activity;

import java.util.Locale;

/** What a member did, or what became of the membership. */
public enum MemberEventType {
    /** A step of settling in, such as filling in the profile. */
    ONBOARDING_ACTIVITY,
    RENEWED,
    LAPSED,
    CONTENT_SENT,
    /** Also told by mail programs that open everything by themselves, so it shows no interest. */
    CONTENT_OPENED,
    CONTENT_CLICKED,
    CONTENT_DOWNLOADED,
    EVENT_ATTENDED;

    /** Whether it settles a due date of the membership. */
    boolean settles() {
        return this == RENEWED || this == LAPSED;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
