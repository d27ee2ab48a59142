package org.memberpulse.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.memberpulse.platform.Code;

/**
 * Something a member can choose.
 *
 * @param text its wording by locale
 */
public record Option(
        @NotNull @Code String id,
        @NotNull @Size(min = 1, max = 50) Map<String, String> text) {}
