package org.memberpulse.organization;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/**
 * A key to be made.
 *
 * @param scopes any of {@code manage}, {@code trigger}, {@code report}, {@code responses}
 * @param expiresAt when the key stops working; never when absent
 */
public record NewApiKey(
        @NotBlank @Size(max = 200) String name,

        @NotEmpty @Size(max = 10)
        List<
                        @NotNull
                        @Pattern(regexp = Scope.PATTERN, message = "must be one of manage, trigger, report, responses")
                        String>
                scopes,

        @Future Instant expiresAt) {}
