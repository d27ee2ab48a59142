package org.memberpulse.widget;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.memberpulse.problem.OptionalBody;
import org.memberpulse.problem.ProblemException;

/** The survey as a page that needs no script. */
@Path("/s/{token}")
@PermitAll
@Blocking
class SurveyPageResource {
    private final SurveyPages pages;
    private final ClosedPages closed;
    private final Addresses addresses;

    SurveyPageResource(SurveyPages pages, ClosedPages closed, Addresses addresses) {
        this.pages = pages;
        this.closed = closed;
        this.addresses = addresses;
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            String token,
            @QueryParam("locale") String locale,
            @QueryParam("score") String score,
            @Context UriInfo address) {
        // A parameter without a value is null where it is declared.
        Set<String> words = address.getQueryParameters().keySet();
        Visit visit = Visit.of(token, locale, score, words.contains("edit"), words.contains("thanks"));
        try {
            return answer(pages.show(visit));
        } catch (ProblemException refused) {
            return answer(closed.page(visit, refused));
        }
    }

    /** Answers with the address of the thank-you page, so that neither a reload nor the back button sends twice. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response send(String token, @QueryParam("locale") String locale, @OptionalBody byte[] body) {
        Visit visit = Visit.of(token, locale);
        try {
            return pages.send(visit, FormFields.of(body))
                    .map(this::answer)
                    .orElseGet(() -> PageAnswer.seeOther(addresses.survey(visit.toThanks())));
        } catch (ProblemException refused) {
            return answer(closed.page(visit, refused));
        }
    }

    private Response answer(Page page) {
        return PageAnswer.of(page, addresses);
    }
}
