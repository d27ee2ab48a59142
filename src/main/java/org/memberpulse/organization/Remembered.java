package org.memberpulse.organization;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.function.Function;

/**
 * Something read from the configuration of an organization and remembered for a moment: each instance forgets its own
 * changes when they commit and follows those of other instances within seconds.
 */
public final class Remembered<T> {
    private static final Duration KEPT = Duration.ofSeconds(3);
    private static final int ORGANIZATIONS = 10_000;

    private final LoadingCache<String, T> values;

    Remembered(Function<String, T> read) {
        values = Caffeine.newBuilder()
                .expireAfterWrite(KEPT)
                .maximumSize(ORGANIZATIONS)
                .build(read::apply);
    }

    /** The value for an organization; null when the reader found none. */
    public T of(String organizationId) {
        return values.get(organizationId);
    }

    void forget(String organizationId) {
        values.invalidate(organizationId);
    }
}
