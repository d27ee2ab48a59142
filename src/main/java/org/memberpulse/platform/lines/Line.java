package org.memberpulse.platform.lines;

import org.memberpulse.problem.ProblemException;

/**
 * One line of a batch: what it says, or what is wrong with it.
 *
 * @param number the line in the file, from 1; for an array the place of the element
 * @param content null when it cannot be taken
 * @param problem null when it can
 */
public record Line<T>(long number, T content, ProblemException problem) {
    static <T> Line<T> of(long number, T content) {
        return new Line<>(number, content, null);
    }

    static <T> Line<T> broken(long number, ProblemException problem) {
        return new Line<>(number, null, problem);
    }

    public boolean isBroken() {
        return problem != null;
    }
}
