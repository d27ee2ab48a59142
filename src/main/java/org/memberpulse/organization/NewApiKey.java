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
 * @param expiresAt when the key stops working; never when absent, or twelve months from now for a personal key
 * @param owner the person who alone uses the key, which is then a personal one; null for a program
 */
public record NewApiKey(
        @NotBlank @Size(max = 200) String name,

        @NotEmpty @Size(max = 10)
        List<
                        @NotNull
                        @Pattern(regexp = Scope.PATTERN, message = "must be one of manage, trigger, report, responses")
                        String>
                scopes,

        @Future Instant expiresAt,

        @Pattern(regexp = "(?s).*\\S.*", message = "must not be blank") @Size(max = 200)
        String owner) {
    NewApiKey until(Instant end) {
        return new NewApiKey(name, scopes, end, owner);
    }
}
