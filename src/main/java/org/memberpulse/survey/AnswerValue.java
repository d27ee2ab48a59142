package org.memberpulse.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the value given to one question in the form its type asks for. */
final class AnswerValue {
    private AnswerValue() {}

    /** The answer as it is kept; null when nothing was answered or when it was found unacceptable. */
    static JsonNode read(Question question, JsonNode given, Findings findings) {
        if (given == null || given.isNull()) {
            return null;
        }
        return switch (question.type()) {
            case NPS, MSAT, CES, AGREEMENT, INTENT -> score(question.type(), given, findings);
            case SINGLE_CHOICE -> option(question.optionIds(), given, findings);
            case MULTI_CHOICE -> options(question.optionIds(), given, findings);
            case TEXT -> text(question.maxLength(), given, findings);
            case YES_NO, CONTACT -> yesOrNo(given, findings);
        };
    }

    private static JsonNode score(QuestionType type, JsonNode given, Findings findings) {
        boolean fits = given.isIntegralNumber()
                && given.canConvertToInt()
                && given.intValue() >= type.min()
                && given.intValue() <= type.max();
        findings.require(fits, "must be a whole number from " + type.min() + " to " + type.max());
        return fits ? IntNode.valueOf(given.intValue()) : null;
    }

    private static JsonNode option(List<String> ids, JsonNode given, Findings findings) {
        if (isBlank(given)) {
            return null;
        }
        boolean fits = given.isTextual() && ids.contains(given.textValue());
        findings.require(fits, "must be the id of an option of this question");
        return fits ? TextNode.valueOf(given.textValue()) : null;
    }

    private static JsonNode options(List<String> ids, JsonNode given, Findings findings) {
        if (!given.isArray()) {
            findings.add("must be a list of ids of options");
            return null;
        }
        Set<String> chosen = new HashSet<>();
        for (JsonNode option : given) {
            if (!option.isTextual() || !ids.contains(option.textValue())) {
                findings.add("must hold only ids of options of this question");
                return null;
            }
            if (!chosen.add(option.textValue())) {
                findings.add("must not name an option twice");
                return null;
            }
        }
        // In the order of the options: the same choice in another order is the same answer.
        ArrayNode answer = JsonNodeFactory.instance.arrayNode();
        ids.stream().filter(chosen::contains).forEach(answer::add);
        return answer.isEmpty() ? null : answer;
    }

    private static JsonNode text(int maxLength, JsonNode given, Findings findings) {
        if (isBlank(given)) {
            return null;
        }
        if (!given.isTextual()) {
            findings.add("must be a text");
            return null;
        }
        String text = given.textValue();
        boolean fits = text.codePointCount(0, text.length()) <= maxLength;
        findings.require(fits, "must not be longer than " + maxLength + " characters");
        boolean storable = WellFormed.test(text);
        findings.require(storable, "must be well-formed text without the character NUL");
        return fits && storable ? TextNode.valueOf(text) : null;
    }

    private static JsonNode yesOrNo(JsonNode given, Findings findings) {
        findings.require(given.isBoolean(), "must be true or false");
        return given.isBoolean() ? BooleanNode.valueOf(given.booleanValue()) : null;
    }

    private static boolean isBlank(JsonNode given) {
        return given.isTextual() && given.textValue().isBlank();
    }
}
