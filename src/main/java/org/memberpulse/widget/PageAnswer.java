package org.memberpulse.widget;

import jakarta.ws.rs.core.Response;

/** A page as the answer of a resource. */
final class PageAnswer {
    private PageAnswer() {}

    static Response of(Page page, Addresses addresses) {
        Response.ResponseBuilder response = Response.status(page.status()).entity(page.body(addresses));
        page.headers().forEach(response::header);
        return response.build();
    }
}
