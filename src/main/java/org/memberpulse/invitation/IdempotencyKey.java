package org.memberpulse.invitation;

import java.util.Optional;
import org.memberpulse.problem.ProblemException;

/** The {@code Idempotency-Key} header: a text of 1 to 255 visible characters, bare or in double quotes. */
final class IdempotencyKey {
    private static final int LONGEST = 255;

    private IdempotencyKey() {}

    static Optional<String> parse(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String key = header.strip();
        if (key.length() >= 2 && key.startsWith("\"") && key.endsWith("\"")) {
            key = key.substring(1, key.length() - 1);
        }
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw ProblemException.badParameter(
                    "Idempotency-Key", "must be 1 to 255 printable ASCII characters, bare or in double quotes");
        }
        return Optional.of(key);
    }
}
