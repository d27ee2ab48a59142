package org.memberpulse.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Surveys and answers for tests, written as callers write them: JSON with single quotes. */
final class Sample {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Sample() {}

    static Question question(String json) {
        return read(json, Question.class);
    }

    static SurveyContent survey(Question... questions) {
        return new SurveyContent("welcome", null, null, null, Map.of("en", "How are we doing?"), List.of(questions));
    }

    static SurveyContent survey(String... questions) {
        return survey(Arrays.stream(questions).map(Sample::question).toArray(Question[]::new));
    }

    /** A question with an English text; more fields may follow, such as {@code 'required': true}. */
    static String json(String id, String type, String... more) {
        StringBuilder json = new StringBuilder("{'id': '" + id + "', 'type': '" + type + "', 'text': {'en': 'Well?'}");
        Arrays.stream(more).forEach(field -> json.append(", ").append(field));
        return json.append('}').toString();
    }

    static String options(String... ids) {
        return Arrays.stream(ids)
                .map(id -> "{'id': '" + id + "', 'text': {'en': 'Option'}}")
                .toList()
                .toString()
                .replaceFirst("^", "'options': ");
    }

    static Map<String, JsonNode> answers(String json) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        read(json, JsonNode.class).fields().forEachRemaining(field -> answers.put(field.getKey(), field.getValue()));
        return answers;
    }

    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json.replace('\'', '"'), type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
