package org.memberpulse.metric;

import java.util.List;

/**
 * What there is to report.
 *
 * @param choices by construct, where a question with options has one
 * @param dimensions what {@code groupBy} takes
 */
public record Catalog(List<Measure> metrics, List<Choice> choices, List<Dimension> dimensions) {
    /**
     * A metric.
     *
     * @param kind nps, mean or rate
     * @param min lowest value
     * @param max highest value
     */
    public record Measure(String code, String label, String kind, double min, double max) {}

    /** A choice question. */
    public record Choice(String construct, List<Label> options) {}

    /**
     * What a report can be grouped by.
     *
     * @param values in their order; empty where they are not declared
     */
    public record Dimension(String code, List<Label> values) {}

    /** A code and what people call it. */
    public record Label(String code, String label) {}
}
