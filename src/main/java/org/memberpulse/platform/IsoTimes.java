package org.memberpulse.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Dates only as {@code 2026-08-01}, instants only with an offset or Z; the years 0001 to 9999. */
class IsoTimes extends SimpleModule {
    /** Years that the database keeps too. */
    static final String DATE = "(?!0000)\\d{4}-\\d{2}-\\d{2}";

    IsoTimes() {
        super("iso-times");
        add(LocalDate.class, DATE, LocalDate::parse);
        add(
                Instant.class,
                DATE + "T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})",
                text -> OffsetDateTime.parse(text).toInstant());
    }

    private <T> void add(Class<T> type, String form, Function<String, T> parse) {
        addDeserializer(type, new FromText<>(type, Pattern.compile(form), parse));
    }

    private static final class FromText<T> extends StdScalarDeserializer<T> {
        private final transient Pattern form;
        private final transient Function<String, T> parse;

        FromText(Class<T> type, Pattern form, Function<String, T> parse) {
            super(type);
            this.form = form;
            this.parse = parse;
        }

        @Override
        @SuppressWarnings("unchecked")
        public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return (T) context.handleUnexpectedToken(_valueClass, parser);
            }
            String text = parser.getText();
            try {
                if (form.matcher(text).matches()) {
                    return parse.apply(text);
                }
            } catch (DateTimeException refused) {
                // such as the 30th of February: refused below like any other form
            }
            return (T) context.handleWeirdStringValue(_valueClass, text, "not the expected form");
        }
    }
}
