package org.memberpulse.organization;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.UUID;

/** The key of an organization that the running request presented. */
@RequestScoped
public class CurrentKey {
    static final String OWNER = "owner";

    private final SecurityIdentity identity;

    CurrentKey(SecurityIdentity identity) {
        this.identity = identity;
    }

    public UUID id() {
        return UUID.fromString(identity.getPrincipal().getName());
    }

    /** The person who uses it; null when it belongs to a program. */
    public String owner() {
        return identity.getAttribute(OWNER);
    }
}
