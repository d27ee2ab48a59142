package org.memberpulse.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts a body that did not announce its length, and refuses it at the limit of its path. A body that breaks off, or
 * does not come on, is the caller's problem as well, not a failure of the service.
 */
final class BodyLimit extends FilterInputStream {
    private static final long MEBIBYTE = 1L << 20;
    /** The most that is held in memory: the events of one batch. */
    private static final long MOST_HELD = 32 * MEBIBYTE;

    /** Seconds in which a body may come as slowly as it likes, and bytes that it must make in each of the others. */
    private static final long GRACE = 10;

    private static final long PACE = 8 * 1024;
    private static final double NANOS_A_SECOND = 1e9;

    private final long limit;
    private long count;
    private long waited;

    BodyLimit(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /** Bytes: streamed batches may be long; everything else is held in memory, also the events of one batch. */
    static long of(String path) {
        if (path.endsWith("/stage-events/batch")) {
            return MOST_HELD;
        }
        if (path.endsWith("/batch")) {
            return 512 * MEBIBYTE;
        }
        return path.endsWith("/delivery-events") ? 4 * MEBIBYTE : MEBIBYTE;
    }

    /** Whether a body is read while it comes, so that a thread waits for it. */
    static boolean isStreamed(String path) {
        return of(path) > MOST_HELD;
    }

    static boolean isTooSlow(long nanos, long bytes) {
        return nanos / NANOS_A_SECOND > GRACE + (double) bytes / PACE;
    }

    static ProblemException tooSlow() {
        return new ProblemException(ProblemCode.MALFORMED_BODY, "The body comes too slowly.");
    }

    static ProblemException brokeOff() {
        return new ProblemException(ProblemCode.MALFORMED_BODY, "The body broke off before its end.");
    }

    static ProblemException exceeded(long limit) {
        return new ProblemException(
                ProblemCode.TOO_LARGE, "At most " + limit / MEBIBYTE + " MiB are taken at this address.");
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) == -1 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read;
        long began = System.nanoTime();
        try {
            do {
                // The stream of Quarkus gives nothing, and is not at its end, before the trailers of chunks.
                read = super.read(into, offset, length);
            } while (read == 0 && length > 0);
        } catch (IOException broken) {
            throw brokeOff();
        }
        waited += System.nanoTime() - began;
        if (isTooSlow(waited, count)) {
            throw tooSlow();
        }
        if (read > 0 && (count += read) > limit) {
            throw exceeded(limit);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
