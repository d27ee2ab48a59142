package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.response.PublicInvitationView;
import org.memberpulse.survey.Confidentiality;

/** What stands behind a link once it was answered. */
@ApplicationScoped
class AnsweredPages {
    private final Organizations organizations;
    private final Addresses addresses;
    private final Clock clock;

    AnsweredPages(Organizations organizations, Addresses addresses, Clock clock) {
        this.organizations = organizations;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Whether an answer was given that can still be changed. */
    boolean editable(PublicInvitationView view) {
        return view.response() != null
                && clock.instant().isBefore(view.response().editableUntil());
    }

    /** For the moment after sending. */
    Page thanks(PublicInvitationView view, Visit visit) {
        Words words = Words.in(view.locale());
        boolean confidential = view.confidentiality() == Confidentiality.CONFIDENTIAL;
        Html text = Html.of(
                el("p", words.say("thanks.arrived", view.organization().name())),
                panel(view, words),
                el("p", words.say(confidential ? "thanks.confidential" : "thanks.identified")),
                change(view, visit, words));
        return page(200, visit, words, "thanks.title", text);
    }

    /** For a member who has just said yes to the research panel. */
    private static Html panel(PublicInvitationView view, Words words) {
        boolean joined = view.response() != null
                && view.survey().questions().stream()
                        .filter(question -> Boolean.TRUE.equals(question.panel()))
                        .anyMatch(question ->
                                view.response().answers().path(question.id()).asBoolean());
        return joined ? el("p", words.say("thanks.panel", view.organization().name())) : Html.NONE;
    }

    /** For every later visit. A confidential answer has no time. */
    Page answered(PublicInvitationView view, Visit visit) {
        Words words = Words.in(view.locale());
        return page(200, visit, words, "answered.title", Html.of(when(view, words), change(view, visit, words)));
    }

    /** For another answer that came too late. */
    Page refused(PublicInvitationView view, Visit visit) {
        Words words = Words.in(view.locale());
        Html text = Html.of(when(view, words), el("p", words.say("answered.final")));
        return page(409, visit, words, "answered.title", text);
    }

    /** Says above the questions that there is an answer already; nothing while it is partial. */
    Html notice(PublicInvitationView view) {
        if (view.response() == null || !view.response().complete()) {
            return Html.NONE;
        }
        Words words = Words.in(view.locale());
        return el("p", words.say("edit.since", time(view.response().answeredAt(), words)))
                .set("class", "notice");
    }

    private Html when(PublicInvitationView view, Words words) {
        return view.response() == null
                ? el("p", words.say("answered.confidential"))
                : el("p", words.say("answered.at", time(view.response().answeredAt(), words)));
    }

    private Html change(PublicInvitationView view, Visit visit, Words words) {
        return editable(view)
                ? Html.of(
                        el("p", words.say("change.until", time(view.response().editableUntil(), words))),
                        el("p", el("a", words.say("change")).set("href", addresses.survey(visit.toEdit()))))
                : Html.NONE;
    }

    private String time(Instant instant, Words words) {
        return words.time(instant.atZone(organizations.settings().zone()));
    }

    private Page page(int status, Visit visit, Words words, String heading, Html text) {
        OrganizationSettings settings = organizations.settings();
        Look look = Look.of(settings);
        return StatePages.page(
                status, words, look, heading, text, Footer.of(look, words, addresses.unsubscribe(visit)));
    }
}
