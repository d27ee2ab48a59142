package org.memberpulse.organization;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.function.Supplier;

/**
 * The organization that the running work speaks for: that of the presented key, or of the survey token, or the one a
 * background job entered.
 */
@RequestScoped
public class CurrentOrganization {
    static final String ATTRIBUTE = "organization";

    private final SecurityIdentity identity;
    private String entered;

    CurrentOrganization(SecurityIdentity identity) {
        this.identity = identity;
    }

    public String id() {
        String id = idOr(null);
        if (id == null) {
            throw new IllegalStateException("no organization is known here");
        }
        return id;
    }

    String idOr(String otherwise) {
        String id = entered != null ? entered : identity.getAttribute(ATTRIBUTE);
        return id == null ? otherwise : id;
    }

    /** Whether the presented key has the scope. */
    public boolean may(String scope) {
        return identity.hasRole(scope);
    }

    /** From here to the end of the request, the work is this organization's. */
    public void enter(String organizationId) {
        entered = organizationId;
    }

    /** Does a piece of work as this organization. */
    public <T> T within(String organizationId, Supplier<T> work) {
        String before = entered;
        entered = organizationId;
        try {
            return work.get();
        } finally {
            entered = before;
        }
    }
}
