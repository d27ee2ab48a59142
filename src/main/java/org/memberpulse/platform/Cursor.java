package org.memberpulse.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.function.Function;
import java.util.stream.Stream;
import org.memberpulse.problem.ProblemException;

/** The opaque text that the {@code after} of a next page takes: what orders its rows, of the last row before it. */
public final class Cursor {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Cursor() {}

    /** A part may be null. */
    public static String of(String... parts) {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(parts));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }

    /** What the function makes of the parts. Whatever it refuses is told as a bad {@code after}. */
    public static <T> T read(String cursor, Function<String[], T> parse) {
        try {
            String json = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = MAPPER.readValue(json, String[].class);
            if (Stream.of(parts).anyMatch(part -> part != null && Texts.wrong(part) != null)) {
                throw new IllegalArgumentException("not made here");
            }
            return parse.apply(parts);
        } catch (IllegalArgumentException
                | JsonProcessingException
                | ArrayIndexOutOfBoundsException
                | NullPointerException
                | DateTimeException notOurs) {
            throw ProblemException.badParameter("after", "after must be the next of an earlier page");
        }
    }
}
