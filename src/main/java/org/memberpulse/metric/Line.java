package org.memberpulse.metric;

/**
 * A sum that every reader knows: the cell {@code total} is the sum of the cells {@code parts}.
 *
 * @param parts in the order in which they are taken to protect another one
 */
public record Line(int total, int... parts) {}
