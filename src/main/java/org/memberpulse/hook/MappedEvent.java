package org.memberpulse.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.BiFunction;

/** The stage event that a mapping finds in what a tool posted, as the JSON of the API. */
final class MappedEvent {
    private final JsonNode posted;
    private final ZoneId zone;

    private MappedEvent(JsonNode posted, ZoneId zone) {
        this.posted = posted;
        this.zone = zone;
    }

    /** Whether the mapping takes this event, or passes it over. */
    static boolean wanted(JsonNode posted, HookMapping mapping) {
        return mapping.when() == null
                || mapping.when().entrySet().stream().allMatch(condition -> condition
                        .getValue()
                        .contains(Place.find(posted, condition.getKey()).asText()));
    }

    /** @throws Unmapped when something that must be there is missing or cannot be read */
    static ObjectNode of(JsonNode posted, HookMapping mapping, ZoneId zone) {
        return new MappedEvent(posted, zone).event(mapping);
    }

    /** A field that was not found or cannot be read. */
    static final class Unmapped extends RuntimeException {
        final String field;
        final String place;

        Unmapped(String field, String place) {
            super("Nothing that can be read as " + field + " stands at " + place, null, false, false);
            this.field = field;
            this.place = place;
        }
    }

    private ObjectNode event(HookMapping mapping) {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        event.put("memberId", required("memberId", mapping.memberId()));
        event.put("stage", mapping.stage() != null ? mapping.stage() : required("stage", mapping.stageFrom()));
        put(event, "occurredAt", mapping.occurredAt(), LooseTimes::instant);
        text(event, "occurrence", mapping.occurrence());
        if (mapping.channel() != null) {
            event.put("channel", mapping.channel());
        }
        if (Boolean.TRUE.equals(mapping.test())) {
            event.put("test", true);
        }
        if (mapping.member() != null) {
            event.set("member", profile(mapping.member()));
        }
        return event;
    }

    private ObjectNode profile(HookMapping.ProfileMapping mapping) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode();
        text(profile, "locale", mapping.locale());
        put(profile, "joinedOn", mapping.joinedOn(), LooseTimes::date);
        put(profile, "renewsOn", mapping.renewsOn(), LooseTimes::date);
        put(profile, "lapsedOn", mapping.lapsedOn(), LooseTimes::date);
        text(profile, "status", mapping.status());
        text(profile, "segment", mapping.segment());
        if (mapping.attributes() != null) {
            ObjectNode attributes = profile.putObject("attributes");
            mapping.attributes().forEach((key, place) -> {
                JsonNode value = Place.find(posted, place);
                if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                    attributes.set(key, value);
                }
            });
        }
        return profile;
    }

    private void text(ObjectNode into, String field, String place) {
        at(place).ifPresent(text -> into.put(field, text));
    }

    private void put(ObjectNode into, String field, String place, BiFunction<String, ZoneId, Optional<?>> reader) {
        at(place)
                .ifPresent(text -> into.put(
                        field,
                        reader.apply(text, zone)
                                .orElseThrow(() -> new Unmapped(field, place))
                                .toString()));
    }

    private String required(String field, String place) {
        return at(place).orElseThrow(() -> new Unmapped(field, place));
    }

    /** The text of a value; what is absent, null or blank is not there. */
    private Optional<String> at(String place) {
        if (place == null) {
            return Optional.empty();
        }
        JsonNode value = Place.find(posted, place);
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank()
                ? Optional.of(value.asText().strip())
                : Optional.empty();
    }
}
