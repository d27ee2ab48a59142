package org.memberpulse.dimension;

/** The SQL that gives rows the values of dimensions: the same when a member is asked and when a dimension is declared. */
public final class DimensionSql {
    /**
     * Holds what is declared until the transaction ends: whoever declares something else waits for it. No row comes when
     * just that has happened; then the statement has to be sent again.
     */
    public static final String HELD = """
            held as (
                select generation from dimension_set where organization_id = :organization
                order by generation desc limit 1 for key share)""";

    /**
     * The values by code as a document, of a row {@code asked} with organization_id, channel, attributes and context:
     * the channel, and a text, number or boolean of each declared dimension. What is absent or blank is no value.
     */
    public static final String VALUES = """
            (select coalesce(jsonb_object_agg(code, value), '{}') from (
                select 'channel' as code, asked.channel as value
                union all
                select d.code, left(given.value #>> '{}', 200) from dimension d
                cross join lateral (select case d.source when 'attribute' then asked.attributes else asked.context end
                    -> d.key) as given (value)
                where d.organization_id = asked.organization_id
                  and jsonb_typeof(given.value) in ('string', 'number', 'boolean')) as named
            where value ~ '\\S')""";

    /** Those that a row has already, as far as they are declared. Of a nameless row they are all that is left. */
    public static String kept(String row) {
        return """
                (select coalesce(jsonb_object_agg(had.code, had.value), '{}')
                from jsonb_each(%1$s.dimensions) as had (code, value)
                where had.code = 'channel' or had.code in (
                    select d.code from dimension d where d.organization_id = %1$s.organization_id))
                """.formatted(row);
    }

    private DimensionSql() {}
}
