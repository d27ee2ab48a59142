package org.memberpulse.invitation;

import jakarta.inject.Singleton;

/** Lets tests of other packages do what time does to invitations. */
@Singleton
public class TimePassing {
    private final Lifecycle lifecycle;

    TimePassing(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** Reminders and endings of an organization, as they are due now. */
    public void of(String organization) {
        lifecycle.run(organization);
    }
}
