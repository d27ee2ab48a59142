package org.memberpulse.demo;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memberpulse.journey.Journeys;
import org.memberpulse.journey.NewJourney;
import org.memberpulse.journey.PlannedStage;
import org.memberpulse.organization.ApiKeys;
import org.memberpulse.organization.CreatedOrganization;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.NewApiKey;
import org.memberpulse.organization.NewOrganization;
import org.memberpulse.organization.OrganizationChanges;
import org.memberpulse.organization.Organizations;
import org.memberpulse.organization.Scope;

/** The membership body of the demo, with its settings, its journeys and its keys, before it has members. */
@Singleton
class DemoOrganization {
    static final String SLUG = "demo";
    private static final String NAME = "Institute of Applied Practice";
    private static final String ZONE = "Europe/London";

    /** Longer than the year of answers, so that no survey was asked before it was published. */
    private static final Duration AGE = Duration.ofDays(400);

    private final Organizations organizations;
    private final CurrentOrganization current;
    private final ApiKeys keys;
    private final Journeys journeys;
    private final EntityManager entities;
    private final Clock clock;

    DemoOrganization(
            Organizations organizations,
            CurrentOrganization current,
            ApiKeys keys,
            Journeys journeys,
            EntityManager entities,
            Clock clock) {
        this.organizations = organizations;
        this.current = current;
        this.keys = keys;
        this.journeys = journeys;
        this.entities = entities;
        this.clock = clock;
    }

    /** An organization and its keys. */
    record Made(String id, DemoKeys keys) {}

    Made make(String slug) {
        CreatedOrganization created = organizations.create(
                new NewOrganization(slug, NAME, ZONE, "en"), clock.instant().minus(AGE));
        String id = created.organization().id();
        return current.within(id, () -> {
            organizations.change(settings());
            journeys.put("student", studentJourney());
            DemoKeys texts = new DemoKeys(
                    created.apiKey().key(),
                    key("BI tool", List.of(Scope.REPORT), null),
                    key("Email tool", List.of(Scope.TRIGGER), null),
                    key("Dashboard", created.apiKey().scopes(), "Demo manager"));
            // The rows that follow are written by plain SQL, which sees only what was flushed.
            entities.flush();
            return new Made(id, texts);
        });
    }

    private String key(String name, List<String> scopes, String owner) {
        return keys.create(new NewApiKey(name, scopes, null, owner)).key();
    }

    private static OrganizationChanges settings() {
        return new OrganizationChanges(
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Optional.of("https://applied-practice.example/privacy"),
                Optional.of("membership@applied-practice.example"),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Students are hoped to be delighted early; before their first full fee less is expected of them. */
    private static NewJourney studentJourney() {
        return new NewJourney(List.of(
                new PlannedStage("welcome", Map.of("nps", 55.0, "msat", 4.2), List.of("welcome email", "student card")),
                new PlannedStage(
                        "post-onboarding",
                        Map.of("nps", 60.0, "msat", 4.3),
                        List.of("welcome call", "study group", "exam workshop")),
                new PlannedStage("mid-term", Map.of("nps", 40.0, "msat", 4.0), List.of("student evening", "mentoring")),
                new PlannedStage(
                        "pre-renewal", Map.of("nps", 20.0, "msat", 3.8), List.of("fee letter", "career clinic"))));
    }
}
