package org.memberpulse.organization;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.memberpulse.limit.LookUps;

/** Turns a presented key into an identity whose roles are the scopes of the key. */
@ApplicationScoped
class ApiKeyIdentityProvider implements IdentityProvider<ApiKeyRequest> {
    private final PresentedKeys keys;
    private final LookUps lookUps;

    ApiKeyIdentityProvider(PresentedKeys keys, LookUps lookUps) {
        this.keys = keys;
        this.lookUps = lookUps;
    }

    @Override
    public Class<ApiKeyRequest> getRequestType() {
        return ApiKeyRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(ApiKeyRequest request, AuthenticationRequestContext context) {
        return keys.known(request.text())
                .map(grant -> Uni.createFrom().item(identity(grant)))
                .orElseGet(() -> context.runBlocking(() -> lookedUp(request)));
    }

    private SecurityIdentity lookedUp(ApiKeyRequest request) {
        RoutingContext caller = HttpSecurityUtils.getRoutingContextAttribute(request);
        return lookUps.find(caller, request.text(), () -> keys.find(request.text()))
                .map(ApiKeyIdentityProvider::identity)
                .orElseThrow(AuthenticationFailedException::new);
    }

    private static SecurityIdentity identity(KeyGrant grant) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(grant.id()))
                .addRoles(grant.scopes());
        if (grant.organizationId() != null) {
            identity.addAttribute(CurrentOrganization.ATTRIBUTE, grant.organizationId());
        }
        if (grant.owner() != null) {
            identity.addAttribute(CurrentKey.OWNER, grant.owner());
        }
        return identity.build();
    }
}
