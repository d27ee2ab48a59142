package org.memberpulse.organization;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A key that somebody presented. */
class ApiKeyRequest extends BaseAuthenticationRequest {
    private final String text;

    ApiKeyRequest(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
