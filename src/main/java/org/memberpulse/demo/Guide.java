package org.memberpulse.demo;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What a person who has just started the service wants to know, each command ready to paste.
 *
 * @param base where the service listens
 * @param survey a link of the demo that can be answered
 * @param portal the page of a pretend portal of the demo
 * @param keys of the demo organization
 * @param operatorKey the file with the operator key; empty when it was configured or the database is somewhere else
 */
record Guide(
        String base,
        Optional<String> survey,
        Optional<String> portal,
        Optional<DemoKeys> keys,
        Optional<Path> operatorKey) {
    private static final String OPEN = """

            Member Pulse is ready.

              The API, to read and to try   %s/q/swagger-ui
            """;

    private static final String SURVEY = """
              A survey of the demo          %s
            """;

    private static final String PORTAL = """
              A portal that embeds it       %s
            """;

    private static final String DASHBOARD = """
              The dashboard of the demo     %s/dashboard#key=%s
            """;

    private static final String OPERATOR = """
              The operator key              %s
            """;

    private static final String DEMO = """

            Say that a member reached a stage, as an email tool does; the answer holds the links for the email:

              token=$(curl -sS %1$s/v1/stage-events \\
                -H 'Authorization: Bearer %2$s' \\
                -H 'Content-Type: application/json' \\
                -d '{"memberId": "try-'$(date +%%s)'", "stage": "post-onboarding", "member": {"attributes": {"grade": "student"}}}' \\
                | tee /dev/stderr | sed 's/.*"token":"\\([^"]*\\)".*/\\1/'); echo

            Read the survey and answer it, as the portal does for the member:

              curl -sS %1$s/v1/public/invitations/$token; echo
              curl -sS -X PUT %1$s/v1/public/invitations/$token/response \\
                -H 'Content-Type: application/json' \\
                -d '{"answers": {"nps": 9, "msat": 4, "why": "The mentoring"}}'; echo

            Read NPS by segment and stage, as a BI tool does, in JSON and in CSV:

              curl -sS '%1$s/v1/metrics/nps?groupBy=segment,stage&period=quarter' \\
                -H 'Authorization: Bearer %3$s'; echo
              curl -sS '%1$s/v1/metrics/nps?groupBy=segment,stage&period=quarter' \\
                -H 'Authorization: Bearer %3$s' -H 'Accept: text/csv'

            A key that may do everything in the demo:

              %4$s
            """;

    private static final String ORGANIZATION = """

            Make your own organization; the answer holds its key:

              curl -sS %1$s/v1/organizations \\
                -H "Authorization: Bearer $(cat '%2$s')" \\
                -H 'Content-Type: application/json' \\
                -d '{"slug": "acme", "name": "Acme Institute", "timeZone": "Europe/London"}'; echo
            """;

    String text() {
        StringBuilder text = new StringBuilder(OPEN.formatted(base));
        survey.ifPresent(link -> text.append(SURVEY.formatted(link)));
        portal.ifPresent(page -> text.append(PORTAL.formatted(page)));
        keys.map(DemoKeys::manager).ifPresent(key -> text.append(DASHBOARD.formatted(base, key)));
        operatorKey.ifPresent(file -> text.append(OPERATOR.formatted(file)));
        keys.ifPresent(known -> text.append(DEMO.formatted(base, known.trigger(), known.report(), known.all())));
        operatorKey.ifPresent(file -> text.append(ORGANIZATION.formatted(base, file)));
        return text.toString();
    }
}
