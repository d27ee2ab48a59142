package org.memberpulse.problem;

import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The id of one request: that of the caller's W3C {@code traceparent}, or a random one. */
public final class TraceId {
    private static final Pattern TRACEPARENT =
            Pattern.compile("[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");
    private static final String KEY = TraceId.class.getName();

    private TraceId() {}

    /** The same 32 hexadecimal digits for the whole request. */
    public static String of(RoutingContext request) {
        String known = request.get(KEY);
        if (known == null) {
            known = of(request.request().getHeader("traceparent"));
            request.put(KEY, known);
        }
        return known;
    }

    static String of(String traceparent) {
        if (traceparent != null) {
            Matcher parts = TRACEPARENT.matcher(traceparent);
            if (parts.matches()) {
                return parts.group(1);
            }
        }
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return "%016x%016x".formatted(random.nextLong(), random.nextLong());
    }
}
