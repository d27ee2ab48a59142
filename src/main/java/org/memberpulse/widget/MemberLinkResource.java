package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.memberpulse.invitation.MemberLinks;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.response.Collection;

/** The link of a member that is the same in every email: leads to the survey that is asked at a stage now. */
@Path("/r/{organization}/{stage}")
@PermitAll
@Blocking
class MemberLinkResource {
    /** Not gone: at another time the same link has a survey. */
    private static final int NOT_FOUND = 404;

    private final MemberLinks links;
    private final Organizations organizations;
    private final Collection collection;
    private final Addresses addresses;

    MemberLinkResource(MemberLinks links, Organizations organizations, Collection collection, Addresses addresses) {
        this.links = links;
        this.organizations = organizations;
        this.collection = collection;
        this.addresses = addresses;
    }

    /** Of the query only the score goes on to the survey. Records nothing. */
    @GET
    @Operation(hidden = true)
    public Response open(
            String organization,
            String stage,
            @QueryParam("m") @DefaultValue("") String memberId,
            @QueryParam("k") @DefaultValue("") String key,
            @QueryParam("score") String score) {
        MemberLinks.Target target = links.open(organization, stage, memberId, key);
        Optional<String> wanting = target.token()
                .filter(token -> collection.read(token, null).state().equals("open"));
        return wanting.map(token -> Visit.of(token, null, score, false, false))
                .map(visit -> PageAnswer.seeOther(addresses.survey(visit)))
                .orElseGet(() -> nothing(target));
    }

    private Response nothing(MemberLinks.Target target) {
        OrganizationSettings settings = organizations.settings();
        Words words = Words.first(target.locale(), settings.locale());
        Look look = Look.of(settings);
        Html text = el("p", words.say("nothing.text"));
        return PageAnswer.of(
                StatePages.page(NOT_FOUND, words, look, "nothing.title", text, Footer.of(look, words, null)),
                addresses);
    }
}
