package org.memberpulse.invitation;

import org.memberpulse.problem.ProblemException;

/** What became of one event: a decision, or a problem. */
record Outcome(Decision decision, ProblemException problem) {
    static Outcome of(Decision decision) {
        return new Outcome(decision, null);
    }

    static Outcome refused(ProblemException problem) {
        return new Outcome(null, problem);
    }

    Decision orThrow() {
        if (problem != null) {
            throw problem;
        }
        return decision;
    }
}
