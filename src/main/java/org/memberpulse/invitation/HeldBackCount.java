package org.memberpulse.invitation;

/** How many times members were held back at a stage, for one reason. */
public record HeldBackCount(String stage, String segment, SuppressionReason reason, int count) {}
