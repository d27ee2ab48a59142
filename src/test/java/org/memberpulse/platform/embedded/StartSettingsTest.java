package org.memberpulse.platform.embedded;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StartSettingsTest {
    private static final String URL = "jdbc:postgresql://db/memberpulse";
    private static final String LONG = "0123456789abcdef0123456789abcdef";

    @Test
    void withoutAJdbcUrlNothingIsRequired() {
        assertDoesNotThrow(() -> check(null, null, null));
    }

    @Test
    void aJdbcUrlRequiresASecretButNoOperatorKey() {
        assertThrows(StartRefused.class, () -> check(URL, null, LONG));
        assertDoesNotThrow(() -> check(URL, LONG, null));
    }

    @Test
    void shortKeysAreRefused() {
        assertThrows(StartRefused.class, () -> check(URL, "short", null));
        assertThrows(StartRefused.class, () -> check(URL, LONG, "short"));
        assertThrows(StartRefused.class, () -> check(null, "short", null));
        assertThrows(StartRefused.class, () -> check(null, null, "short"));
    }

    private static void check(String jdbcUrl, String secret, String operatorKey) {
        new StartSettings(
                        Optional.ofNullable(jdbcUrl),
                        Optional.ofNullable(secret),
                        Optional.ofNullable(operatorKey),
                        Path.of("data"))
                .check();
    }
}
