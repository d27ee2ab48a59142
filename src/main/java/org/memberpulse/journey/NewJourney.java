package org.memberpulse.journey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.memberpulse.platform.Code;

/**
 * What a journey shall be.
 *
 * @param stages in their order
 * @param targets what the organization aspires to in the journey as a whole, by journey metric in percent: {@code
 *     retention}, {@code renewal}, {@code onboarding-completion} and {@code content-engagement} are met when reached,
 *     {@code churn} is the change on the year before, -5 for five percent less; what was set stays when absent
 * @param requiredActivities what a member has to do within 90 days to be settled in; what was set stays when absent
 */
public record NewJourney(
        @NotNull @Size(max = 100) List<@NotNull @Valid PlannedStage> stages,
        @Size(max = 50) Map<@Code String, @NotNull Double> targets,
        @Size(max = 50) List<@NotNull @Code String> requiredActivities) {
    public NewJourney(List<PlannedStage> stages) {
        this(stages, null, null);
    }
}
