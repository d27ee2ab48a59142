package org.memberpulse.platform.lines;

import java.util.ArrayList;
import java.util.List;
import org.memberpulse.problem.ProblemException;

/** Counts the lines that were not taken and keeps the first of them. */
public final class LineErrors {
    private static final int LISTED = 1_000;

    private final List<LineError> listed = new ArrayList<>();
    private long count;

    public void add(long line, ProblemException problem) {
        count++;
        if (listed.size() < LISTED) {
            listed.add(LineError.of(line, problem));
        }
    }

    public long count() {
        return count;
    }

    /** The first 1,000. */
    public List<LineError> listed() {
        return List.copyOf(listed);
    }
}
