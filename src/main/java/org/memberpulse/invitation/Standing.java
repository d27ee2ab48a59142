package org.memberpulse.invitation;

/** How a member stands towards being asked. */
public record Standing(boolean reachable, boolean optedOut, boolean bounced, boolean ended) {}
