package org.memberpulse.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.memberpulse.organization.ConfigurationChanged;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** The webhooks of the current organization, as the team sets them up. */
@ApplicationScoped
class Webhooks {
    private static final int MOST = 20;

    private final CurrentOrganization current;
    private final Event<ConfigurationChanged> changed;
    private final WebhookSecrets secrets;
    private final Backlog backlog;
    private final RepeatableRead oneState;
    private final Clock clock;
    private final boolean allowPrivate;

    Webhooks(
            CurrentOrganization current,
            Event<ConfigurationChanged> changed,
            WebhookSecrets secrets,
            Backlog backlog,
            RepeatableRead oneState,
            Clock clock,
            @ConfigProperty(name = "memberpulse.webhook.allow-private") boolean allowPrivate) {
        this.current = current;
        this.changed = changed;
        this.secrets = secrets;
        this.backlog = backlog;
        this.oneState = oneState;
        this.clock = clock;
        this.allowPrivate = allowPrivate;
    }

    /** A webhook, and whether it is new. */
    record Put(WebhookView webhook, boolean created) {}

    @Transactional
    List<WebhookView> list() {
        return Webhook.inOrder().stream()
                .map(webhook -> WebhookView.of(webhook, null))
                .toList();
    }

    @Transactional
    WebhookView get(String code) {
        return WebhookView.of(require(code), null);
    }

    /** The id under which its deliveries stand. */
    @Transactional
    UUID id(String code) {
        return require(code).id;
    }

    Put put(String code, NewWebhook wanted) {
        String wrong = WebhookUrl.wrong(wanted.url(), allowPrivate);
        if (wrong != null) {
            throw ProblemException.invalid("/url", wrong);
        }
        return oneState.change(() -> change(code, wanted));
    }

    private Put change(String code, NewWebhook wanted) {
        Optional<Webhook> known = Webhook.ofCode(code);
        Webhook webhook = known.orElseGet(() -> fresh(code));
        boolean backAgain = webhook.become(wanted, clock.instant());
        webhook.persistAndFlush();
        if (backAgain) {
            backlog.hurry(current.id(), webhook.id, clock.instant());
        }
        changed.fire(new ConfigurationChanged(current.id()));
        return new Put(WebhookView.of(webhook, known.isPresent() ? null : secret(webhook)), known.isEmpty());
    }

    /** Gives a webhook another secret; the one before signs too for a day. */
    WebhookView changeSecret(String code) {
        return oneState.change(() -> {
            Webhook webhook = require(code);
            webhook.changeSecret(secrets.currentSecretId(), clock.instant());
            return WebhookView.of(webhook, secret(webhook));
        });
    }

    /** Deletes a webhook; what was on its way to it goes with it. */
    UUID delete(String code) {
        return oneState.change(() -> {
            Webhook webhook = require(code);
            webhook.delete();
            changed.fire(new ConfigurationChanged(current.id()));
            return webhook.id;
        });
    }

    private Webhook fresh(String code) {
        if (Webhook.count() >= MOST) {
            throw new ProblemException(ProblemCode.CONFLICT, "An organization has at most " + MOST + " webhooks");
        }
        return Webhook.of(code, secrets.currentSecretId(), clock.instant());
    }

    private String secret(Webhook webhook) {
        return secrets.key(current.id(), webhook.id, webhook.generation, webhook.secretId)
                .map(secrets::text)
                .orElseThrow();
    }

    private static Webhook require(String code) {
        return Webhook.ofCode(code)
                .orElseThrow(() -> new ProblemException(ProblemCode.NOT_FOUND, "There is no webhook " + code));
    }
}
