package org.memberpulse.platform.lines;

import java.io.IOException;
import java.util.function.Consumer;

/** Something that hands the lines of a body to a consumer, one after the other. */
public interface Lines<T> {
    void each(Consumer<Line<T>> consumer) throws IOException;
}
