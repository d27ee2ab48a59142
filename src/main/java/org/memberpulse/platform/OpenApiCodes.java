package org.memberpulse.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Locale;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Documents enums by the {@code lower_snake} codes that {@link CodedEnums} gives them, where they name none of their own. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiCodes implements OASFilter {
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setEnumeration(schema.getEnumeration().stream()
                    .map(value -> value instanceof String name && name.matches("[A-Z_]+")
                            ? name.toLowerCase(Locale.ROOT)
                            : value)
                    .toList());
        }
        return schema;
    }
}
