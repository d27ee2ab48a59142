package org.memberpulse.problem;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts a body that did not announce its length, and refuses it at the limit of its path. A body that breaks off is
 * the caller's problem as well, not a failure of the service.
 */
final class BodyLimit extends FilterInputStream {
    private static final long MEBIBYTE = 1L << 20;

    private final long limit;
    private long count;

    BodyLimit(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    /** Bytes: streamed batches may be long; everything else is held in memory, also the events of one batch. */
    static long of(String path) {
        if (path.endsWith("/stage-events/batch")) {
            return 32 * MEBIBYTE;
        }
        if (path.endsWith("/batch")) {
            return 512 * MEBIBYTE;
        }
        return path.endsWith("/delivery-events") ? 4 * MEBIBYTE : MEBIBYTE;
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
        try {
            read = super.read(into, offset, length);
        } catch (IOException broken) {
            throw new ProblemException(ProblemCode.MALFORMED_BODY, "The body broke off before its end.");
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
