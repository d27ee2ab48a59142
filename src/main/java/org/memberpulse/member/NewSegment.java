package org.memberpulse.member;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a segment shall be.
 *
 * @param position its place in the order; after all others when absent
 * @param rule who is in it; absent for a segment that members are put into by name
 */
public record NewSegment(
        @NotBlank @Size(max = 200) String name,
        @Min(0) @Max(10_000) Integer position,
        @Valid SegmentRule rule) {}
