package org.memberpulse.metric;

import java.time.LocalDate;
import java.util.Map;

/**
 * The answers of one segment at one stage, further divided where a report asks for it.
 *
 * @param day a day of the period; null when the report has one period only
 * @param codes the code on each axis that was read
 * @param answers the histogram of the metric
 * @param size how many answered the core question: what suppression goes by
 */
record Cell(LocalDate day, Map<Axis, String> codes, Histogram answers, long size) {}
