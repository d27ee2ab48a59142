package org.memberpulse.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.memberpulse.platform.Ids;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Answers written straight into the table by COPY, evenly over a span of time, stages and segments. */
final class LoadedResponses {
    private static final String[] STAGES = {
        "welcome", "post-onboarding", "mid-term", "pre-renewal", "post-renewal", "lapsed"
    };
    private static final String[] SEGMENTS = {"student", "early-career", "senior", "corporate", "retired", "other"};
    private static final int LINES_AT_ONCE = 500;

    private LoadedResponses() {}

    static void copy(String jdbcUrl, String organization, int count, Instant from, Instant to) throws Exception {
        Random random = new Random(count);
        Duration step = Duration.between(from, to).dividedBy(count);
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("""
                            copy response (organization_id, id, stage, segment, survey, version, dimensions, answered_at,
                                updated_at, complete, test, scores, answers) from stdin""");
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < count; i++) {
                line(lines, organization, from.plus(step.multipliedBy(i)), random);
                if (i % LINES_AT_ONCE == LINES_AT_ONCE - 1 || i == count - 1) {
                    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
                    copy.writeToCopy(bytes, 0, bytes.length);
                    lines.setLength(0);
                }
            }
            copy.endCopy();
        }
    }

    /** Once for all organizations: what autovacuum would do within the next minutes. */
    static void settle(String jdbcUrl) throws Exception {
        try (Connection connection = DriverManager.getConnection(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze score_counter");
            statement.execute("analyze response");
        }
    }

    private static void line(StringBuilder lines, String organization, Instant at, Random random) {
        String stage = STAGES[random.nextInt(STAGES.length)];
        // One in five was imported, so that a cell has two surveys
        boolean imported = random.nextInt(5) == 0;
        int nps = (int) Math.min(10, Math.max(0, Math.round(7.5 + 2.5 * random.nextGaussian())));
        int msat = 1 + nps * 2 / 5;
        String answers = imported ? "{}" : "{\"nps\": " + nps + ", \"msat\": " + msat + ", \"why\": \"The mentoring\"}";
        lines.append(organization)
                .append('\t')
                .append(Ids.ordered(at))
                .append('\t')
                .append(stage)
                .append('\t')
                .append(SEGMENTS[random.nextInt(SEGMENTS.length)])
                .append('\t')
                .append(imported ? "imported\t0" : stage + "\t1")
                .append("\t{}\t")
                .append(at)
                .append('\t')
                .append(at)
                .append("\tt\tf\t{\"nps\": ")
                .append(nps)
                .append(", \"msat\": ")
                .append(msat)
                .append(", \"core\": 0}\t")
                .append(answers)
                .append('\n');
    }
}
