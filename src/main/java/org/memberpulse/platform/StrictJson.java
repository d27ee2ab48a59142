package org.memberpulse.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.quarkus.arc.All;
import io.quarkus.jackson.ObjectMapperCustomizer;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;

/**
 * The JSON mapper of the service: what a caller sends is taken as it is written or refused, never repaired. No unknown
 * or repeated fields, no text for a number, nothing after the document, no text that PostgreSQL cannot keep. Enums of
 * this service read and write as {@code lower_snake} codes, dates as ISO texts; nulls are written.
 *
 * <p>In a record of changes a component {@code Optional<T>} is {@code null} when the field is absent and empty when the
 * caller sends {@code null}.
 */
public final class StrictJson {
    private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
            .maxNestingDepth(32)
            .maxStringLength(100_000)
            .maxNameLength(1_000)
            .maxNumberLength(100)
            .build();

    private StrictJson() {}

    /** A mapper for code and tests outside the container; inside, inject {@link ObjectMapper}. */
    public static ObjectMapper mapper() {
        return mapper(List.of());
    }

    private static ObjectMapper mapper(List<ObjectMapperCustomizer> customizers) {
        ObjectMapper mapper = new ObjectMapper(new StrictJsonFactory());
        // First, because a second module of the same kind is ignored and Quarkus brings one with other settings.
        mapper.registerModule(new Jdk8Module().configureReadAbsentAsNull(true));
        mapper.registerModule(new JavaTimeModule());
        customizers.stream()
                .sorted(Comparator.comparing(ObjectMapperCustomizer::priority).reversed())
                .forEach(customizer -> customizer.customize(mapper));
        mapper.registerModule(new IsoTimes());
        mapper.setAnnotationIntrospector(AnnotationIntrospector.pair(
                mapper.getDeserializationConfig().getAnnotationIntrospector(), new CodedEnums()));
        return beStrict(mapper);
    }

    @SuppressWarnings(
            "deprecation") // ObjectMapper.configure(MapperFeature): the builder cannot take a customized mapper
    private static ObjectMapper beStrict(ObjectMapper mapper) {
        mapper.getFactory().setStreamReadConstraints(LIMITS);
        mapper.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
        mapper.disable(JsonParser.Feature.INCLUDE_SOURCE_IN_LOCATION);
        mapper.enable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);
        mapper.disable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT, DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE);
        mapper.disable(
                SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
        mapper.configure(MapperFeature.ALLOW_COERCION_OF_SCALARS, false);
        mapper.coercionConfigDefaults().setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail);
        for (CoercionInputShape shape :
                List.of(CoercionInputShape.Integer, CoercionInputShape.Float, CoercionInputShape.Boolean)) {
            mapper.coercionConfigFor(LogicalType.Textual).setCoercion(shape, CoercionAction.Fail);
        }
        return mapper;
    }

    static class Producer {
        @Produces
        @Singleton
        ObjectMapper mapper(@All List<ObjectMapperCustomizer> customizers) {
            return StrictJson.mapper(customizers);
        }
    }
}
