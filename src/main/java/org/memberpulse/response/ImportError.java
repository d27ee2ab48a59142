package org.memberpulse.response;

/**
 * Why a line was not taken.
 *
 * @param line the line in the file, from 1; for an array the place of the element
 * @param code as in a problem
 */
public record ImportError(long line, String code, String detail) {}
