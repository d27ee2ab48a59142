package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.Map;
import org.memberpulse.response.PublicInvitationView;

/**
 * The element on the survey page. Where scripts run it takes the place of the plain form, and finds everything that it
 * shows on the page: it asks for nothing more.
 */
@Singleton
class SurveyElement {
    private final ObjectMapper mapper;
    private final Addresses addresses;

    SurveyElement(ObjectMapper mapper, Addresses addresses) {
        this.mapper = mapper;
        this.addresses = addresses;
    }

    /** What the element reads instead of asking the API; the invitation as the API would tell it. */
    private record PageData(PublicInvitationView invitation, Map<String, String> texts) {}

    /** @param plain what is shown as long as, or wherever, no script runs */
    Element around(PublicInvitationView view, Visit visit, Html plain) {
        return el("member-pulse")
                .set("mode", "page")
                .set("token", visit.token())
                // Without it the element asks where its script came from, and that leaves the path of a proxy out.
                .set("base-url", addresses.prefix().isEmpty() ? null : addresses.prefix())
                .set("locale", view.locale())
                .set("score", visit.score() == null ? null : visit.score().toString())
                .set("edit", view.state().equals("answered"))
                .add(Html.data("member-pulse-data", data(view)), plain);
    }

    private String data(PublicInvitationView view) {
        try {
            return mapper.writeValueAsString(
                    new PageData(view, Words.in(view.locale()).all()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what the API tells can be written", e);
        }
    }
}
