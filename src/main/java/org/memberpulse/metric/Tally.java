package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.List;

/**
 * The finest part of a standing table: answers to one metric.
 *
 * @param answered the month they were given in
 * @param issued the month their members were asked in
 * @param codes on the axes of the table, in their order
 * @param size how many answered the core question
 */
record Tally(LocalDate answered, LocalDate issued, List<String> codes, Histogram answers, long size) {}
