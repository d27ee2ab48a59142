package org.memberpulse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** Every row of every table that is an organization's, as text. */
public final class TableDump {
    private final Map<String, List<String>> rows = new TreeMap<>();

    private TableDump() {}

    public static TableDump of(Jdbi jdbi, String organization) {
        TableDump dump = new TableDump();
        jdbi.useHandle(handle -> handle.createQuery("""
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'organization_id'""")
                .mapTo(String.class)
                .list()
                .forEach(table -> dump.rows.put(
                        table,
                        handle.createQuery("select t::text from " + table + " t where organization_id = :organization")
                                .bind("organization", organization)
                                .mapTo(String.class)
                                .list())));
        return dump;
    }

    public List<String> of(String table) {
        return rows.get(table);
    }

    public List<String> all() {
        return rows.values().stream().flatMap(List::stream).toList();
    }

    /** The rows that hold a text. */
    public List<String> with(String text) {
        return all().stream().filter(row -> row.contains(text)).toList();
    }
}
