package org.memberpulse.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a webhook shall be.
 *
 * @param url where to post to: https, without user name and fragment, not inside of a network
 * @param events what it is told; everything when absent, also what is invented later
 * @param enabled false switches it off: what happens meanwhile is not collected for it (default true)
 */
public record NewWebhook(
        @NotBlank @Size(max = 2000) String url,
        @Size(min = 1, max = 50) List<@NotNull EventType> events,
        Boolean enabled,
        @Size(max = 500) String description) {}
