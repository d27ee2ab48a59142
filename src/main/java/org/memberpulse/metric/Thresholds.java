package org.memberpulse.metric;

/**
 * The fewest answers that may be shown.
 *
 * @param score of a cell at all
 * @param detail of a distribution, of the shares of a choice, and of a cell by a declared dimension
 */
record Thresholds(int score, int detail) {}
