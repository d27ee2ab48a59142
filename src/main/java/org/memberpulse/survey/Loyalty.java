package org.memberpulse.survey;

import java.util.Set;

/**
 * Where a member stands by satisfaction and intent to renew (Jones and Sasser, Why Satisfied Customers Defect, Harvard
 * Business Review, November 1995). Hostages are dissatisfied and stay: confirmed where the reason they give says that
 * they have to. The order is that of the slots in which they are counted.
 */
public enum Loyalty {
    APOSTLE,
    LOYALIST,
    MERCENARY,
    CONFIRMED_HOSTAGE,
    PRESUMED_HOSTAGE,
    DEFECTOR,
    /** Without satisfaction or intent; never guessed. */
    UNCLASSIFIED;

    /** The name under which the slots are counted. */
    public static final String METRIC = "loyalty.quadrant";

    private static final int HIGH = 4;
    private static final int HIGHEST = 5;
    private static final int LOWEST_PROMOTER = 9;
    private static final Set<String> HAVE_TO = Set.of("required_recognition", "employer_pays");

    /**
     * Each score is null where the question was not answered.
     *
     * @param msat satisfaction, 1 to 5
     * @param intent likelihood to renew, 1 to 5
     * @param nps likelihood to recommend, 0 to 10
     * @param stayReasons the options chosen as reasons to stay
     */
    public static Loyalty of(Integer msat, Integer intent, Integer nps, Set<String> stayReasons) {
        if (msat == null || intent == null) {
            return UNCLASSIFIED;
        }
        if (msat >= HIGH) {
            boolean apostle = msat == HIGHEST && nps != null && nps >= LOWEST_PROMOTER;
            return intent < HIGH ? MERCENARY : apostle ? APOSTLE : LOYALIST;
        }
        if (intent < HIGH) {
            return DEFECTOR;
        }
        return stayReasons.stream().anyMatch(HAVE_TO::contains) ? CONFIRMED_HOSTAGE : PRESUMED_HOSTAGE;
    }

    public int slot() {
        return ordinal();
    }
}
