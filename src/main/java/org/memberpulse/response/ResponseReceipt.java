package org.memberpulse.response;

import java.time.Instant;

/**
 * What a member is told after answering. A confidential answer has no time.
 *
 * @param answeredAt when the first answer was accepted
 * @param updatedAt when the present answers were accepted
 */
public record ResponseReceipt(Instant answeredAt, Instant updatedAt, boolean complete) {}
