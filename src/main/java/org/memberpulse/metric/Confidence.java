package org.memberpulse.metric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The one level of confidence that every interval and every test of significance uses. */
public final class Confidence {
    /** As a share: 95 %. */
    public static final double LEVEL = 0.95;

    /** Written out, because 1 - 0.95 is not 0.05 in binary. */
    static final double ERROR_RATE = 0.05;

    static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** The two-sided normal quantile, 1.959963984540054. */
    static final double Z = NORMAL.inverseSurvivalProbability(ERROR_RATE / 2);

    private Confidence() {}
}
