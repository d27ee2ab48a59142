package org.memberpulse.platform.lines;

import org.memberpulse.problem.ProblemException;

/**
 * Why a line was not taken.
 *
 * @param line the line in the file, from 1; for an array the place of the element
 * @param code as in a problem
 */
public record LineError(long line, String code, String detail) {
    public static LineError of(long line, ProblemException problem) {
        return new LineError(line, problem.code().code(), problem.getMessage());
    }
}
