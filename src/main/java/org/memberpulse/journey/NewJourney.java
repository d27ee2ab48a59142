package org.memberpulse.journey;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** The stages of a journey in their order. */
public record NewJourney(@NotNull @Size(max = 100) List<@NotNull @Valid PlannedStage> stages) {}
