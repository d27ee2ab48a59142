package org.memberpulse.hook;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A hook.
 *
 * @param url the address to post to; only in the answer that makes the hook or gives it a new key
 */
public record HookView(
        String code,
        HookMapping mapping,
        @JsonInclude(JsonInclude.Include.NON_NULL) String url,
        Instant createdAt,
        Instant updatedAt) {}
