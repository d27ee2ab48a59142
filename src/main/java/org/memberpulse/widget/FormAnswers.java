package org.memberpulse.widget;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.memberpulse.survey.LocalizedQuestion;

/** The answers of a form in the shape that the API takes, and back. Fields that are no question are left out. */
final class FormAnswers {
    private FormAnswers() {}

    static ObjectNode read(FormFields fields, List<LocalizedQuestion> questions) {
        ObjectNode answers = JsonNodeFactory.instance.objectNode();
        for (LocalizedQuestion question : questions) {
            List<String> values = fields.all(question.id());
            if (!values.isEmpty() && !values.get(0).isBlank()) {
                answers.set(question.id(), answer(question, values));
            }
        }
        return answers;
    }

    private static JsonNode answer(LocalizedQuestion question, List<String> values) {
        String first = values.get(0);
        return switch (question.type()) {
            case NPS, MSAT, CES, AGREEMENT, INTENT ->
                // What is no number goes on as it is, to be refused with the other refusals.
                first.matches("[0-9]{1,4}") ? IntNode.valueOf(Integer.parseInt(first)) : TextNode.valueOf(first);
            case MULTI_CHOICE ->
                JsonNodeFactory.instance
                        .arrayNode()
                        .addAll(values.stream().map(TextNode::valueOf).toList());
            case YES_NO, CONTACT ->
                first.equals("true") || first.equals("false")
                        ? BooleanNode.valueOf(first.equals("true"))
                        : TextNode.valueOf(first);
            case SINGLE_CHOICE, TEXT -> TextNode.valueOf(first);
        };
    }

    /** The answers by question, as the API takes them. */
    static Map<String, JsonNode> byQuestion(ObjectNode answers) {
        return answers.properties().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the value of a control was given as the answer, or as one of them. */
    static boolean holds(JsonNode answer, String value) {
        if (answer == null) {
            return false;
        }
        return answer.isArray()
                ? StreamSupport.stream(answer.spliterator(), false).anyMatch(one -> holds(one, value))
                : answer.asText().equals(value);
    }
}
