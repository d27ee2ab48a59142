package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.response.PublicInvitationView;
import org.memberpulse.response.PublicInvitationView.GivenResponse;
import org.memberpulse.survey.Confidentiality;

/** The pages that ask nothing. */
final class StatePages {
    private StatePages() {}

    /** A page of a heading and a few sentences. */
    static Page page(int status, Words words, Look look, String heading, Html text, Html footer) {
        Element main = el("main", el("h1", words.say(heading)), text).set("class", "state");
        return new Page(status, words, look, words.plain(heading), main, footer, "");
    }

    /** @param change how the answer can be changed; {@link Html#NONE} if it cannot */
    static Page thanks(PublicInvitationView view, Words words, Look look, Html change, Html footer) {
        boolean confidential = view.confidentiality() == Confidentiality.CONFIDENTIAL;
        Html text = Html.of(
                el("p", words.say("thanks.arrived", look.name())),
                el("p", words.say(confidential ? "thanks.confidential" : "thanks.identified")),
                change);
        return page(200, words, look, "thanks.title", text, footer);
    }

    /** @param refused whether another answer was sent just now and not accepted */
    static Page answered(
            PublicInvitationView view, boolean refused, ZoneId zone, Words words, Look look, Html change, Html footer) {
        Html when = view.response() == null
                ? words.say("answered.confidential")
                : words.say("answered.at", time(view.response().answeredAt(), zone, words));
        Html text = Html.of(el("p", when), refused ? el("p", words.say("answered.final")) : Html.NONE, change);
        return page(refused ? 409 : 200, words, look, "answered.title", text, footer);
    }

    /** The way to another answer, and until when it is open. */
    static Html change(GivenResponse given, ZoneId zone, Words words, String address) {
        return Html.of(
                el("p", words.say("change.until", time(given.editableUntil(), zone, words))),
                el("p", el("a", words.say("change")).set("href", address)));
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

    /** A time on the clock of the organization, which it names. */
    static String time(Instant instant, ZoneId zone, Words words) {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT);
        DateTimeFormatter zoneName = DateTimeFormatter.ofPattern("z");
        return day.withLocale(words.formats()).format(instant.atZone(zone)) + " "
                + zoneName.withLocale(words.formats()).format(instant.atZone(zone));
    }
}
