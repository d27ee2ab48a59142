package org.memberpulse.hook;

import java.time.Instant;

/**
 * Why something that a tool posted was not taken; no value of it.
 *
 * @param code as in a problem
 * @param field what could not be taken, as a stage event calls it; null when it was not one field
 * @param pointer where the hook looked for it; null when it was not one place
 */
public record Rejection(Instant rejectedAt, String code, String field, String pointer) {}
