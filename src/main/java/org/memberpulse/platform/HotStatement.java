package org.memberpulse.platform;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * A query with named parameters that is taken apart once. For the few statements that run with every answer: what JDBI
 * prepares anew for each use costs as much there as all else that is done in the process.
 */
public final class HotStatement {
    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]+)");

    private final String sql;
    private final List<String> names = new ArrayList<>();

    public HotStatement(String sql) {
        Matcher parameter = PARAMETER.matcher(sql);
        while (parameter.find()) {
            names.add(parameter.group(1));
        }
        this.sql = parameter.replaceAll("?");
    }

    public Use on(Handle handle) {
        return new Use(handle);
    }

    /** What a row becomes. */
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** One use of it. */
    public final class Use {
        private final Handle handle;
        private final Map<String, Object> values = new HashMap<>();

        private Use(Handle handle) {
            this.handle = handle;
        }

        /** What stands for a name; text, a number, a boolean, bytes, a UUID, a date, an instant or null. */
        public Use bind(String name, Object value) {
            values.put(name, value);
            return this;
        }

        /** The first row. */
        public <T> Optional<T> first(RowReader<T> reader) {
            try (PreparedStatement statement = handle.getConnection().prepareStatement(sql)) {
                for (int i = 0; i < names.size(); i++) {
                    set(statement, i + 1, names.get(i));
                }
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
                }
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException(e, null);
            }
        }

        private void set(PreparedStatement statement, int position, String name) throws SQLException {
            Object value = values.get(name);
            if (value == null && !values.containsKey(name)) {
                throw new IllegalStateException("nothing is bound to " + name);
            }
            if (value == null) {
                statement.setNull(position, Types.NULL);
            } else if (value instanceof Instant instant) {
                statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
            } else {
                statement.setObject(position, value);
            }
        }
    }
}
