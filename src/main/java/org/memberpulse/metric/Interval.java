package org.memberpulse.metric;

/** A confidence interval of 95 %, both ends included, in the unit of the figure it belongs to. */
public record Interval(double low, double high) {

    static Interval around(double centre, double halfWidth) {
        return new Interval(centre - halfWidth, centre + halfWidth);
    }

    /** The part of this interval that a figure between {@code min} and {@code max} can take. */
    Interval clippedTo(double min, double max) {
        return new Interval(Math.max(min, Math.min(max, low)), Math.max(min, Math.min(max, high)));
    }

    public double halfWidth() {
        return (high - low) / 2;
    }
}
