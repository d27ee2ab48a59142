package org.memberpulse.demo;

import java.util.List;

/**
 * How one member feels at one stage, and the scores that follow from it.
 *
 * @param level from 0 to 10, of which every score is a noisy image
 * @param bound whether the member stays whatever the level
 * @param leaving whether the member will not renew
 */
record DemoFeeling(DemoSegment segment, double level, boolean bound, boolean leaving) {
    private static final double BETWEEN_MEMBERS = 1.25;
    private static final double BETWEEN_DAYS = 0.8;
    private static final double DISAPPOINTMENT = 1.7;

    /**
     * The feeling of a member.
     *
     * @param person falls the same way at every stage of one member
     * @param moment falls anew at each stage
     */
    static DemoFeeling of(
            DemoSegment segment, String stage, double passed, boolean leaving, Chance person, Chance moment) {
        double level = segment.feeling(stage, passed)
                + person.around(BETWEEN_MEMBERS)
                + moment.around(BETWEEN_DAYS)
                - (leaving ? DISAPPOINTMENT : 0);
        return new DemoFeeling(segment, level, person.happens(segment.bound()), leaving);
    }

    int nps() {
        return within(0, 10, level);
    }

    int msat(Chance chance) {
        return within(1, 5, 1 + (level - 2) / 2 + chance.around(0.4));
    }

    /** Agreement with a statement about a construct. Pride outlives satisfaction; practice is what is missed most. */
    int agreement(String construct, Chance chance) {
        double ease = construct.equals("pride") ? 0.35 : construct.equals("purpose-practice") ? -0.3 : 0;
        return within(1, 5, 1 + (level - 2) / 2 + ease + chance.around(0.6));
    }

    int intent(Chance chance) {
        int free = within(1, 5, 1.2 + (level - 2) / 2 + chance.around(0.5) - (leaving ? 0.8 : 0));
        return bound && !leaving ? Math.max(free, chance.happens(0.6) ? 5 : 4) : free;
    }

    String stayReason(Chance chance) {
        if (!bound) {
            return chance.of(segment.reasons());
        }
        boolean employer = chance.happens(segment == DemoSegment.CORPORATE ? 0.7 : 0.25);
        return employer ? "employer_pays" : "required_recognition";
    }

    /** Whether one of several difficulties was met: rarely by the content. */
    boolean meetsFriction(Chance chance) {
        return chance.happens(Math.min(0.5, Math.max(0.04, (10.2 - level) * 0.09)));
    }

    /** Those who are delighted or disappointed write more often than the others. */
    boolean comments(Chance chance) {
        return chance.happens(List.of(7, 8).contains(nps()) ? 0.10 : nps() <= 6 ? 0.32 : 0.20);
    }

    private static int within(int lowest, int highest, double value) {
        return (int) Math.max(lowest, Math.min(highest, Math.round(value)));
    }
}
