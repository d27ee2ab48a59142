package org.memberpulse.platform;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

class CursorTest {
    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasWrittenIsReadBack() {
        String[] parts = {"m-1", null, "ä \"'", ""};
        assertArrayEquals(parts, Cursor.<String[]>read(Cursor.of(parts), read -> read));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "%",
                "null",
                "{}",
                "[",
                "[1",
                "[\"a\"",
                "[\"\\u0000\"]",
                "[\"\\ud800\"]",
                "[[\"a\"]]",
                "[null]"
            })
    void whatWasNotWrittenHereIsABadParameter(String text) {
        for (String cursor : new String[] {text, encoded(text)}) {
            ProblemException refused = assertThrows(
                    ProblemException.class, () -> Cursor.read(cursor, parts -> UUID.fromString(parts[0])), cursor);
            assertEquals(ProblemCode.BAD_PARAMETER, refused.code());
        }
    }
}
