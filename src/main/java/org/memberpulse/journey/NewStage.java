package org.memberpulse.journey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a stage shall be.
 *
 * @param enabled false switches the stage off: nobody is asked at it (default true)
 * @param automatic true lets the date sweep ask at it (default false)
 * @param spreadDays over how many days the sweep spreads the members of one date
 * @param quietPeriodDays days until the same member can be asked at this stage again (default 180)
 * @param quietPeriodOverrideDays days that suffice after any other survey, instead of the organization's quiet period
 * @param priority of stages due on one day the lowest number goes first (default 100)
 * @param exempt true lets the stage stand outside quiet period and yearly cap
 * @param position its place in lists and reports; after all others when absent
 */
public record NewStage(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Valid StageTrigger trigger,
        Boolean enabled,
        Boolean automatic,
        @Min(0) @Max(365) Integer spreadDays,
        @Min(0) @Max(730) Integer quietPeriodDays,
        @Min(0) @Max(730) Integer quietPeriodOverrideDays,
        @Min(0) @Max(10_000) Integer priority,
        Boolean exempt,
        @Min(0) @Max(10_000) Integer position) {}
