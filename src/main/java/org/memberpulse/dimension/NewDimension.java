package org.memberpulse.dimension;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Where a dimension takes its values from.
 *
 * @param key the name of the attribute, or the key of the context
 */
public record NewDimension(
        @NotNull DimensionSource source,
        @NotNull @Size(min = 1, max = 100) String key) {}
