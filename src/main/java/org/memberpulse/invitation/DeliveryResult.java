package org.memberpulse.invitation;

import java.util.List;

/**
 * What became of delivery events.
 *
 * @param accepted events that were taken, also those that told nothing new
 * @param errors the first 1,000 of the rejected events
 */
public record DeliveryResult(int accepted, int rejected, List<DeliveryError> errors) {
    private static final int ERRORS_LISTED = 1_000;

    /**
     * Why an event was not taken.
     *
     * @param line its place in the array, from 1
     * @param code as in a problem
     */
    public record DeliveryError(int line, String code, String detail) {}

    static DeliveryResult of(int all, List<DeliveryError> errors) {
        return new DeliveryResult(
                all - errors.size(),
                errors.size(),
                errors.stream().limit(ERRORS_LISTED).toList());
    }
}
