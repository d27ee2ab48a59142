package org.memberpulse.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers that fit their survey.
 *
 * @param answers by question, in the order of the questions; only what was answered
 * @param scores by metric ({@code nps}, {@code msat}, {@code ces}, {@code intent} and the constructs of agreements), and
 *     {@code core} with the value 0 when the core question was answered, by which responses are counted
 * @param contactAgreed whether the member agreed to be contacted about these answers
 */
public record CheckedAnswers(ObjectNode answers, Map<String, Integer> scores, boolean contactAgreed) {
    public static final String CORE = "core";

    /** Of answers that were checked before. */
    public static CheckedAnswers of(SurveyContent content, ObjectNode answers) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        boolean contactAgreed = false;
        for (Question question : content.questions()) {
            JsonNode answer = answers.get(question.id());
            if (answer != null) {
                question.metric().ifPresent(metric -> scores.put(metric, answer.intValue()));
                contactAgreed |= question.type() == QuestionType.CONTACT && answer.booleanValue();
            }
        }
        content.core().filter(core -> answers.has(core.id())).ifPresent(core -> scores.put(CORE, 0));
        return new CheckedAnswers(answers, scores, contactAgreed);
    }

    /** Whether the core question was answered. */
    public boolean core() {
        return scores.containsKey(CORE);
    }
}
