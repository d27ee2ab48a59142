package org.memberpulse.response;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A single response, as the team may read it.
 *
 * @param answeredAt the first submit; null where only the day is known: of confidential and of dated imported answers
 * @param answeredOn the local day
 * @param survey {@code imported} with version 0 for answers given elsewhere
 * @param channel how the member was asked; null when unknown or confidential
 * @param dimensions the other declared dimensions, by code
 * @param memberId null when the answer is confidential (unless the member agreed to be contacted about it), when the
 *     person was erased or forgotten, and when nobody was named
 * @param complete whether the member was done
 * @param scores by metric
 * @param choices the ids of the chosen options by question; {@code yes} or {@code no} for a yes-no question
 * @param comments what the member wrote
 */
public record ListedResponse(
        UUID id,
        Instant answeredAt,
        LocalDate answeredOn,
        String stage,
        String segment,
        String survey,
        int version,
        String channel,
        Map<String, String> dimensions,
        String memberId,
        boolean confidential,
        boolean complete,
        Map<String, Integer> scores,
        Map<String, List<String>> choices,
        List<Comment> comments) {

    /**
     * The answer to a text question.
     *
     * @param question its id; {@code comment} of an imported answer
     */
    public record Comment(String question, String text) {}
}
