package org.memberpulse.metric;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.memberpulse.TestOrganization;

/** A BI tool with a database role of its own, made by the script that operators run. */
final class BiReader {
    private final Jdbi jdbi;

    private BiReader(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static BiReader of(TestOrganization organization) {
        String role = "bi_" + organization.slug();
        as("postgres").useHandle(handle -> handle.execute(script(role)));
        return new BiReader(as(role));
    }

    private static Jdbi as(String role) {
        String url = ConfigProvider.getConfig().getValue("quarkus.datasource.jdbc.url", String.class);
        return Jdbi.create(url, role, "");
    }

    /** With its variable in the place where psql puts it. */
    private static String script(String role) {
        try {
            return Files.readString(Path.of("deploy/bi/role.sql")).replace(":\"role\"", "\"" + role + "\"");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count(String sql) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).mapTo(Integer.class).one());
    }

    /** The rows of a view by some keys, each without what is null. */
    List<Map<String, Object>> rows(String view, String groupBy, String period) {
        String sql = "select * from " + view + " where period = '" + period + "' and segment is "
                + (groupBy.contains("segment") ? "not " : "") + "null and stage is "
                + (groupBy.contains("stage") ? "not " : "") + "null order by segment, stage, period_start";
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .map((row, context) -> {
                    Map<String, Object> columns = new TreeMap<>();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        put(columns, row.getMetaData().getColumnName(i), row.getObject(i));
                    }
                    List.of("period", "as_of", "published_at").forEach(columns::remove);
                    return columns;
                })
                .list());
    }

    /** Numbers as doubles and dates as text; nothing for null. */
    static void put(Map<String, Object> row, String column, Object value) {
        if (value instanceof Number number) {
            row.put(column, number.doubleValue());
        } else if (value != null) {
            row.put(column, value instanceof Boolean ? value : value.toString());
        }
    }

    /** The SQL state of the refusal of a statement, whether or not it writes; empty when it was done. */
    String refusal(String sql) {
        try {
            jdbi.useHandle(handle -> {
                handle.execute("set default_transaction_read_only = off");
                handle.execute(sql);
            });
            return "";
        } catch (JdbiException refused) {
            return ((SQLException) refused.getCause()).getSQLState();
        }
    }
}
