package org.memberpulse.outcome;

/**
 * What was counted.
 *
 * @param stage null when not by stage
 * @param tenure null for metrics that are not divided by it
 */
record CountKey(JourneyMetric metric, String segment, String stage, Tenure tenure, Span span) {}
