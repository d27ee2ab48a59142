package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.memberpulse.invitation.Invitation;
import org.memberpulse.invitation.PresentedTokens;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.response.Collection;

/** The way out of all surveys: a page with one button. The address also takes the one click of RFC 8058. */
@Path("/s/{token}/unsubscribe")
@PermitAll
@Blocking
class UnsubscribePageResource {
    private final PresentedTokens tokens;
    private final Organizations organizations;
    private final Collection collection;
    private final Addresses addresses;

    UnsubscribePageResource(
            PresentedTokens tokens, Organizations organizations, Collection collection, Addresses addresses) {
        this.tokens = tokens;
        this.organizations = organizations;
        this.collection = collection;
        this.addresses = addresses;
    }

    /** Only asks: mail scanners follow links. */
    @GET
    @Operation(hidden = true)
    public Response ask(String token, @QueryParam("locale") String locale) {
        Visit visit = Visit.of(token, locale);
        return page(visit, "unsubscribe", words -> Html.of(form(visit, words), back(visit, words)));
    }

    /** Answers 200 itself, because mail programs follow no redirect; once more changes nothing. */
    @POST
    @Consumes(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response unsubscribe(String token, @QueryParam("locale") String locale) {
        collection.unsubscribe(token);
        return page(Visit.of(token, locale), "unsubscribed", words -> Html.NONE);
    }

    private Html form(Visit visit, Words words) {
        return el("form", el("button", words.say("unsubscribe.button")).set("type", "submit"))
                .set("method", "post")
                .set("action", addresses.unsubscribe(visit));
    }

    private Html back(Visit visit, Words words) {
        return el("p", el("a", words.say("unsubscribe.back")).set("href", addresses.survey(visit)))
                .set("class", "back");
    }

    private Response page(Visit visit, String state, Function<Words, Html> below) {
        Invitation invitation = tokens.find(visit.token());
        OrganizationSettings settings = organizations.settings();
        Words words = Words.first(visit.locale(), invitation.locale(), settings.locale());
        Look look = Look.of(settings);
        Html text = Html.of(el("p", words.say(state + ".text", look.name())), below.apply(words));
        Page page = StatePages.page(200, words, look, state + ".title", text, Footer.of(look, words, null));
        return PageAnswer.of(page, addresses);
    }
}
