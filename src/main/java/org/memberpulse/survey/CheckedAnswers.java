package org.memberpulse.survey;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Answers that fit their survey.
 *
 * @param answers by question, in the order of the questions; only what was answered
 * @param scores what they count for, by name: the metrics ({@code nps}, {@code msat}, {@code ces}, {@code intent} and the
 *     constructs of agreements); {@code core} with the value 0 when the core question was answered, by which responses
 *     are counted; {@code choice.<construct>} or else {@code question.<id>} with 0 for an answered choice, the same and
 *     {@code .<option>} with 0 for each option chosen; and the slot of {@link Loyalty}
 * @param contactAgreed whether the member agreed to be contacted about these answers
 */
public record CheckedAnswers(ObjectNode answers, Map<String, Integer> scores, boolean contactAgreed) {
    public static final String CORE = "core";

    /** Of answers that were checked before. */
    public static CheckedAnswers of(SurveyContent content, ObjectNode answers) {
        boolean contactAgreed = content.questions().stream()
                .filter(question -> question.type() == QuestionType.CONTACT)
                .anyMatch(question -> answers.path(question.id()).booleanValue());
        return new CheckedAnswers(answers, CountedScores.of(content, answers), contactAgreed);
    }

    /** Whether the core question was answered. */
    public boolean core() {
        return scores.containsKey(CORE);
    }

    /** The scores without what is only counted by: those that a member gave, which callers may be told. */
    public Map<String, Integer> metrics() {
        Map<String, Integer> metrics = new LinkedHashMap<>(scores);
        metrics.keySet().removeIf(name -> name.equals(CORE) || name.contains("."));
        return metrics;
    }
}
