package org.memberpulse.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.Crowd;
import org.memberpulse.TestOrganization;
import org.memberpulse.organization.CurrentOrganization;

/** Two years of a membership, swept each day by two at once: nobody is forgotten, and nobody asked against a rule. */
@QuarkusTest
class TwoYearsTest {
    @Inject
    Jdbi jdbi;

    @Inject
    Sweep sweep;

    @Inject
    CurrentOrganization current;

    private TestOrganization acme;

    @BeforeEach
    void organizationThatSweepsFourStages() {
        acme = TestOrganization.create("UTC");
        acme.send()
                .body(TestOrganization.json(
                        "{'privacyNoticeUrl': 'https://acme.example', 'contactEmail': 'a@b.example'}"))
                .patch("/v1/organization")
                .then()
                .statusCode(200);
        stage("welcome", "joinedOn", 30, ", 'exempt': true");
        stage("post-onboarding", "joinedOn", 95, "");
        stage("mid-term", "renewsOn", -180, "");
        stage("pre-renewal", "renewsOn", -90, ", 'quietPeriodOverrideDays': 30, 'priority': 1");
    }

    private void stage(String code, String anchor, int offset, String more) {
        acme.put(
                        "/v1/stages/" + code,
                        "{'name': 'S', 'automatic': true, 'trigger': {'anchor': '" + anchor + "', 'offsetDays': "
                                + offset + "}" + more + "}")
                .statusCode(200);
    }

    private Void sweep(Instant now) {
        ManagedContext context = Arc.container().requestContext();
        context.activate();
        try {
            return current.within(acme.id(), () -> {
                sweep.continueToday(now);
                return null;
            });
        } finally {
            context.terminate();
        }
    }

    @Test
    void whoeverIsDueIsAskedOnceOrHeldBackByARule() {
        TwoYears years = new TwoYears(jdbi, acme.id());
        years.begin(150);
        for (LocalDate day = TwoYears.BEGIN; day.isBefore(TwoYears.END); day = day.plusDays(1)) {
            years.dawn(day);
            Instant now = day.atTime(9, 30).toInstant(ZoneOffset.UTC);
            Crowd.all(2, caller -> sweep(now));
        }

        assertEquals(
                "",
                years.brokenRules().entrySet().stream()
                        .filter(rule -> rule.getValue() > 0)
                        .map(rule -> rule.getKey() + ": " + rule.getValue())
                        .sorted()
                        .collect(Collectors.joining(", ")));
        assertTrue(years.count("invitation") > 500, "asked " + years.count("invitation"));
        assertTrue(years.count("held_back") > 20, "held back " + years.count("held_back"));
    }
}
