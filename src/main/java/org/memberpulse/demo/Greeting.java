package org.memberpulse.demo;

import io.quarkus.arc.Unremovable;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.vertx.http.HttpServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import java.util.Optional;
import org.memberpulse.invitation.PastInvitations;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;

/** Says, once the service is ready, what to open and what to call. To the terminal: keys do not belong into a log. */
@ApplicationScoped
@Unremovable
public class Greeting implements QuarkusApplication {
    private final Installation installation;
    private final Demo demo;
    private final Organizations organizations;
    private final CurrentOrganization current;
    private final PastInvitations invitations;
    private final HttpServer server;

    Greeting(
            Installation installation,
            Demo demo,
            Organizations organizations,
            CurrentOrganization current,
            PastInvitations invitations,
            HttpServer server) {
        this.installation = installation;
        this.demo = demo;
        this.organizations = organizations;
        this.current = current;
        this.invitations = invitations;
        this.server = server;
    }

    @Override
    @ActivateRequestContext
    public int run(String... args) {
        guide().ifPresent(System.out::println);
        Quarkus.waitForExit();
        return 0;
    }

    /** What there is to say; nothing where others depend on the service. */
    private Optional<String> guide() {
        Optional<String> organization =
                installation.forTrying() ? organizations.idOf(DemoOrganization.SLUG) : Optional.empty();
        if (!installation.embedded() && organization.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> link = organization.flatMap(id -> current.within(id, invitations::openLink));
        String base = "http://localhost:" + server.getPort();
        return Optional.of(new Guide(
                        base,
                        link,
                        organization.filter(id -> installation.demo()).map(id -> base + PortalResource.PATH),
                        organization.flatMap(id -> demo.keys()),
                        installation.operatorKeyFile())
                .text());
    }
}
