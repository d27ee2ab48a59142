package org.memberpulse.journey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.memberpulse.platform.Code;

/**
 * A stage of a journey.
 *
 * @param targets what the organization aspires to, by metric: a score is met when it is above its target
 * @param touchpoints where members meet the organization at this stage, in its own words
 */
public record PlannedStage(
        @NotNull @Code String stage,
        @Size(max = 50) Map<@Code String, @NotNull Double> targets,
        @Size(max = 50) List<@NotBlank @Size(max = 200) String> touchpoints) {}
