package org.memberpulse.problem;

/**
 * One thing that is wrong with a body or a parameter.
 *
 * @param pointer JSON pointer (RFC 6901) into the body, such as {@code /answers/nps}; for a parameter its name
 * @param detail what is wrong, in a sentence for the caller
 */
public record FieldError(String pointer, String detail) {}
