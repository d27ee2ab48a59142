package org.memberpulse.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.EnumNamingStrategy;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.AnnotatedClass;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.util.Arrays;
import java.util.Locale;

/** {@code NOT_RENEWED} is {@code not_renewed} in JSON, for every enum of this service that does not say otherwise. */
class CodedEnums extends NopAnnotationIntrospector {
    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public Object findEnumNamingStrategy(MapperConfig<?> config, AnnotatedClass type) {
        Class<?> raw = type.getRawType();
        return raw.getName().startsWith("org.memberpulse.") && !saysOtherwise(raw) ? LowerCase.class : null;
    }

    /** Jackson would write such an enum by its {@link JsonValue}, and read it by a naming strategy. */
    private static boolean saysOtherwise(Class<?> type) {
        return Arrays.stream(type.getMethods()).anyMatch(method -> method.isAnnotationPresent(JsonValue.class));
    }

    /** Names of constants to codes. */
    public static class LowerCase implements EnumNamingStrategy {
        @Override
        public String convertEnumToExternalName(String name) {
            return name.toLowerCase(Locale.ROOT);
        }
    }
}
