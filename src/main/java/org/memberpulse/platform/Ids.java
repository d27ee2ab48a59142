package org.memberpulse.platform;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Identifiers made in the application: time-ordered for rows, random for what must tell no order. */
public final class Ids {
    private static final TimeBasedEpochRandomGenerator ORDERED = Generators.timeBasedEpochRandomGenerator();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ids() {}

    /** A UUIDv7: rows that are written together stand together in an index. */
    public static UUID ordered() {
        return ORDERED.generate();
    }

    /** The UUIDv7 of a moment, for a row that tells of an earlier time: it stands among the rows of that time. */
    public static UUID ordered(Instant at) {
        return ORDERED.construct(at.toEpochMilli());
    }

    /** Below every UUIDv7 of a moment or later, above all of earlier milliseconds. */
    public static UUID lowest(Instant at) {
        return new UUID(at.toEpochMilli() << 16 | 0x7000, 1L << 63);
    }

    /** A UUIDv4, for rows whose id must not tell when they were written. */
    public static UUID random() {
        return UUID.randomUUID();
    }

    /** Random characters without the easily confused ones; each carries five bits. */
    public static String code(int length) {
        StringBuilder code = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }
}
