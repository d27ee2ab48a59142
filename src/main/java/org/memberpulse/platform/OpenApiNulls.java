package org.memberpulse.platform;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

/** Says that a property which is not required may be null: answers write every field, also those without a value. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class OpenApiNulls implements OASFilter {
    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().getSchemas().values().forEach(OpenApiNulls::allowNulls);
    }

    private static void allowNulls(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties == null) {
            return;
        }
        List<String> required = schema.getRequired() == null ? List.of() : schema.getRequired();
        Map<String, Schema> nullable = new LinkedHashMap<>();
        properties.forEach(
                (name, property) -> nullable.put(name, required.contains(name) ? property : orNull(property)));
        schema.setProperties(nullable);
    }

    private static Schema orNull(Schema property) {
        if (property.getRef() != null) {
            return OASFactory.createSchema()
                    .addAnyOf(property)
                    .addAnyOf(OASFactory.createSchema().addType(SchemaType.NULL));
        }
        if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
            List<SchemaType> types = new ArrayList<>(property.getType());
            types.add(SchemaType.NULL);
            property.setType(types);
        }
        return property;
    }
}
