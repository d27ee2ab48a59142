package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import org.memberpulse.problem.ProblemCode;

/** The pages that ask nothing. */
final class StatePages {
    private StatePages() {}

    /** A page of a heading and a few sentences. */
    static Page page(int status, Words words, Look look, String heading, Html text, Html footer) {
        Element main = el("main", el("h1", words.say(heading)), text).set("class", "state");
        return new Page(status, words, look, words.plain(heading), main, footer, "", false);
    }

    /** The page for a request that came to nothing. */
    static Page refused(ProblemCode code, Words words, Look look) {
        String state =
                switch (code) {
                    case NOT_FOUND, INVITATION_UNKNOWN -> "not_found";
                    case INVITATION_EXPIRED -> "expired";
                    case INVITATION_WITHDRAWN -> "withdrawn";
                    case UNAVAILABLE, TOO_MANY_REQUESTS, INTERNAL_ERROR -> "trouble";
                    default -> "refused";
                };
        Html text = el("p", words.say(state + ".text"));
        Html more = state.equals("trouble") ? el("p", words.say("trouble.sent")) : Html.NONE;
        return page(code.status(), words, look, state + ".title", Html.of(text, more), Footer.of(look, words, null));
    }
}
