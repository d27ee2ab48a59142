package org.memberpulse.invitation;

import java.util.UUID;

/** One time a member reached a stage. */
record Occasion(UUID member, String stage, String occurrence) {}
