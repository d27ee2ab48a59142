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

    /** The way to another address of the service. */
    static Response seeOther(String address) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", address)
                .header("Cache-Control", "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
