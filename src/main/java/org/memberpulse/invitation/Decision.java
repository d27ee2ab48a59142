package org.memberpulse.invitation;

/**
 * A decision with the invitation it made or found.
 *
 * @param invitation the one that was issued, or that existed before; null when there is none to show
 * @param issued whether this decision made the invitation
 */
record Decision(Candidate candidate, Verdict verdict, Invitation invitation, boolean issued) {
    static Decision issued(Candidate candidate, Verdict verdict, Invitation invitation) {
        return new Decision(candidate, verdict, invitation, true);
    }

    static Decision found(Candidate candidate, Verdict verdict, Invitation invitation) {
        return new Decision(candidate, verdict, invitation, false);
    }

    /** Whether the member was held back, not counting what was only tried out. */
    boolean heldBack() {
        return !verdict.invited() && !candidate.test();
    }
}
