package org.memberpulse.invitation;

import java.time.Instant;

/**
 * One time a member was asked.
 *
 * @param exempt whether it counts for neither the quiet period over all surveys nor the cap
 */
public record Ask(Instant at, String stage, boolean exempt) {}
