package org.memberpulse.platform;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Locale;

/** Enums of this service in paths and queries: the same {@code lower_snake} codes as in JSON. */
@Provider
public class CodeParameters implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type.isEnum() && type.getName().startsWith("org.memberpulse.")
                ? (ParamConverter<T>) new Code(type.getEnumConstants())
                : null;
    }

    private record Code(Object[] constants) implements ParamConverter<Object> {
        @Override
        public Object fromString(String code) {
            return Arrays.stream(constants)
                    .filter(constant -> toString(constant).equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no such code"));
        }

        @Override
        public String toString(Object constant) {
            return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
        }
    }
}
