package org.memberpulse.problem;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** Looks through the causes of an exception, and the suppressed ones: a transaction manager hides the first failure there. */
public final class Causes {
    private Causes() {}

    public static <T extends Throwable> T find(Throwable thrown, Class<T> type) {
        return type.cast(first(thrown, type::isInstance));
    }

    /** The first match, outermost first; {@code null} without one. */
    public static Throwable first(Throwable thrown, Predicate<Throwable> matches) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(thrown);
        while (!open.isEmpty()) {
            Throwable next = open.poll();
            if (!seen.add(next)) {
                continue;
            }
            if (matches.test(next)) {
                return next;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            Collections.addAll(open, next.getSuppressed());
        }
        return null;
    }
}
