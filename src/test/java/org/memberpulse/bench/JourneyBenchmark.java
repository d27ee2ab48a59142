package org.memberpulse.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.memberpulse.packaged.PackagedService;

/** How long reports of what members do take, with 100,000 members and 400,000 events of two years. */
class JourneyBenchmark {
    private static final int MEMBERS = 100_000;
    private static final int EVENTS = 400_000;
    private static final int HEAP = 256;
    private static final int TIMES = 15;
    private static final String MONTHS = "period=month&groupBy=segment";

    @TempDir
    Path folder;

    private final List<String> table = new ArrayList<>();
    private PackagedService service;
    private String key;

    @Test
    void reports() throws Exception {
        service = new PackagedService(folder).withHeap(HEAP);
        service.start();
        try {
            make();
            table.add("| report | p50 ms | slowest ms |");
            table.add("| --- | --- | --- |");
            measure("one metric, a year", "metric=retention");
            measure("all metrics, a year", "groupBy=segment");
            measure("all metrics, 12 months by segment", MONTHS);
            measure("churn, 12 months by segment and stage", "metric=churn&period=month&groupBy=segment,stage");
            table.add("most memory the process held, with a heap of %d MiB: %d MiB"
                    .formatted(HEAP, service.peakResidentMebibytes()));
            table.forEach(System.out::println);
        } finally {
            service.close();
        }
    }

    private void measure(String name, String query) throws Exception {
        double[] milliseconds = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            long start = System.nanoTime();
            int status = service.call("GET", "/v1/metrics/journey?limit=1000&" + query, key, null)
                    .status();
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
            if (status != 200) {
                throw new AssertionError(name + " was answered by " + status);
            }
        }
        Arrays.sort(milliseconds);
        table.add("| %s | %.0f | %.0f |".formatted(name, milliseconds[TIMES / 2], milliseconds[TIMES - 1]));
    }

    private void make() throws Exception {
        var made = service.call("POST", "/v1/organizations", PackagedService.OPERATOR_KEY, """
                {"slug": "bench", "name": "Bench", "timeZone": "Europe/London"}""")
                .body();
        key = made.at("/apiKey/key").asText();
        service.call("PUT", "/v1/journeys/default", key, """
                {"stages": [], "requiredActivities": ["profile-set-up", "first-event"]}""");
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (String step : new String[] {members(), events(), ROSTER, "vacuum analyze"}) {
                statement.execute(
                        step.replace(":organization", "'" + made.at("/id").asText() + "'"));
            }
        }
    }

    private static final String ROSTER =
            "update organization set roster_complete_at = now() - interval '3 years' where id = :organization";

    /** Of six grades and 4,500 days of joining; a tenth has left, and the others are due within the next year. */
    private static String members() {
        return """
                insert into member (organization_id, id, member_id, joined_on, renews_on, lapsed_on, status,
                    left_reason, contactable, attributes, created_at, updated_at, status_changed_at)
                select :organization, gen_random_uuid(), 'm-' || i, day,
                    case when i %% 10 > 0 then cast(day + (extract(year from age(day)) + 1) * interval '1 year' as date) end,
                    case when i %% 10 = 0 then greatest(day, current_date - i %% 700) end,
                    case when i %% 10 = 0 then 'left' else 'active' end,
                    case when i %% 10 = 0 then 'resigned' end, true,
                    jsonb_build_object('region', 'north', 'grade',
                        (array['student', 'early-career', 'senior', 'corporate', 'retired', 'none'])[1 + i %% 6]),
                    now(), now(), now()
                from (select i, current_date - 1 - (i * 7919 %% 4500) as day from generate_series(1, %d) i) as made
                """.formatted(MEMBERS);
    }

    /** Two of eight settle a due date, one is an onboarding activity, four are engagement, one is an opened mail. */
    private static String events() {
        return """
                insert into member_event (organization_id, id, event_id, member, type, occurred_at, occurred_on, activity,
                    due_on, recorded_at)
                select :organization, gen_random_uuid(), 'e-' || n, id, type,
                    case when n %% 2 = 0 then day + interval '13 hours' end, case when n %% 2 = 1 then day end,
                    case type when 'onboarding_activity' then (array['profile-set-up', 'first-event'])[1 + n / 8 %% 2] end,
                    case type when 'renewed' then day end, now()
                from (
                    select m.id, n, current_date - (n * 31 %% 730) as day, (array['renewed', 'onboarding_activity',
                        'content_clicked', 'content_downloaded', 'event_attended', 'content_opened', 'renewed',
                        'content_clicked'])[1 + n %% 8] as type
                    from generate_series(1, %d) n
                    join member m on m.organization_id = :organization and m.member_id = 'm-' || (1 + n::bigint * 7907 %% %d)
                ) as made""".formatted(EVENTS, MEMBERS);
    }
}
