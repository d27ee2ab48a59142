package org.memberpulse.response;

import java.util.Map;

/**
 * One historical answer set as it is sent.
 *
 * @param externalId its id where it comes from; the same id again changes nothing
 * @param answeredAt an instant, or a local date, which then stays that date
 * @param segment the member's when absent and the member is known, else {@code other}
 * @param memberId the member who answered; an unknown one is kept without a member
 * @param scores by metric: nps 0-10, msat 1-5, ces 1-7, constructs such as pride 1-5, intent 1-5; at least one
 */
public record ImportRow(
        String externalId,
        String answeredAt,
        String stage,
        String segment,
        String memberId,
        Map<String, Integer> scores,
        String comment) {}
