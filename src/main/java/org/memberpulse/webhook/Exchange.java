package org.memberpulse.webhook;

import io.vertx.core.http.HttpClientRequest;

/** The request of an attempt, which may only begin after the attempt has ended. */
final class Exchange {
    private HttpClientRequest request;
    private boolean ended;

    synchronized void begin(HttpClientRequest begun) {
        request = begun;
        // What breaks the connection fails the request as well; without this it would be logged
        request.connection().exceptionHandler(broken -> {});
        if (ended) {
            request.connection().close();
        }
    }

    synchronized void end() {
        ended = true;
        if (request != null) {
            request.connection().close();
        }
    }
}
