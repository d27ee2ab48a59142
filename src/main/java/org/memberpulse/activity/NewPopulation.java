package org.memberpulse.activity;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.memberpulse.platform.Code;

/** How many active members each segment had on a day; a segment that is absent had none. */
public record NewPopulation(
        @NotEmpty @Size(max = 500) Map<@Code String, @NotNull @Min(0) @Max(100_000_000) Long> segments) {}
