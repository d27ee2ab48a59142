package org.memberpulse.widget;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.NumberFormat;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.memberpulse.problem.FieldError;
import org.memberpulse.survey.LocalizedQuestion;

/** What is wrong with the answers, by the id of the question, in the member's words and in the order of the page. */
final class AnswerErrors {
    private static final String POINTER = "/answers/";

    private AnswerErrors() {}

    static Map<String, String> of(
            List<FieldError> errors, List<LocalizedQuestion> questions, Map<String, JsonNode> answers, Words words) {
        Set<String> pointers = new HashSet<>();
        errors.forEach(error -> pointers.add(error.pointer()));
        Map<String, String> found = new LinkedHashMap<>();
        for (LocalizedQuestion question : questions) {
            if (pointers.contains(POINTER + question.id())) {
                found.put(question.id(), message(question, answers.get(question.id()), words));
            }
        }
        if (found.isEmpty()) {
            found.put(questions.get(0).id(), words.plain("error.none"));
        }
        return found;
    }

    private static String message(LocalizedQuestion question, JsonNode given, Words words) {
        return switch (question.type()) {
            case NPS, MSAT, CES, AGREEMENT, INTENT ->
                words.plain("error.score", String.valueOf(question.min()), String.valueOf(question.max()));
            case SINGLE_CHOICE, YES_NO, CONTACT -> words.plain("error.choice");
            case MULTI_CHOICE -> words.plain("error.choices");
            case TEXT -> text(question.maxLength(), given == null ? "" : given.asText(), words);
        };
    }

    private static String text(int maxLength, String given, Words words) {
        if (given.isBlank()) {
            return words.plain("error.text");
        }
        return given.codePointCount(0, given.length()) > maxLength
                ? words.plain(
                        "error.long",
                        NumberFormat.getIntegerInstance(words.formats()).format(maxLength))
                : words.plain("error.unreadable");
    }
}
