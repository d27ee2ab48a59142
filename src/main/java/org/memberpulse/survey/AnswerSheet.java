package org.memberpulse.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers to a survey, held against its questions. JSON null, a blank text and an empty list are no answer; 0 and
 * false are one. The answer to a question that an earlier answer hides is dropped unseen: the member changed that earlier
 * answer afterwards.
 */
public final class AnswerSheet {
    /** A survey has at most 50 questions; whoever names more unknown ones needs no longer list. */
    private static final int UNKNOWN_NAMED = 50;

    private final SurveyContent content;
    private final Map<String, JsonNode> given;
    private final Findings findings = new Findings();
    private final ObjectNode accepted = JsonNodeFactory.instance.objectNode();

    private AnswerSheet(SurveyContent content, Map<String, JsonNode> given) {
        this.content = content;
        this.given = given == null ? Map.of() : given;
    }

    /**
     * Checks answers, given by the id of their question.
     *
     * @param complete whether the member is done, so that required questions must be answered
     * @throws org.memberpulse.problem.ProblemException INVALID with a pointer to every answer that is not acceptable
     */
    public static CheckedAnswers check(SurveyContent content, Map<String, JsonNode> answers, boolean complete) {
        return new AnswerSheet(content, answers).check(complete);
    }

    private CheckedAnswers check(boolean complete) {
        refuseUnknown();
        content.questions().stream().filter(this::shown).forEach(question -> accept(question, complete));
        findings.throwIfAny();
        findings.at("answers").require(!accepted.isEmpty(), "must answer at least one question");
        findings.throwIfAny();
        return CheckedAnswers.of(content, accepted);
    }

    private void refuseUnknown() {
        Set<String> known = content.questions().stream().map(Question::id).collect(Collectors.toSet());
        given.keySet().stream()
                .filter(id -> !known.contains(id))
                .limit(UNKNOWN_NAMED)
                .forEach(id -> findings.at("answers", id).add("is not a question of this survey"));
    }

    /** Earlier questions are decided already, so a hidden one hides whatever hangs on it. */
    private boolean shown(Question question) {
        ShowIf condition = question.showIf();
        return condition == null || condition.admits(accepted.get(condition.question()));
    }

    private void accept(Question question, boolean complete) {
        Findings here = findings.at("answers", question.id());
        int before = findings.size();
        JsonNode answer = AnswerValue.read(question, given.get(question.id()), here);
        if (answer != null) {
            accepted.set(question.id(), answer);
        } else if (complete && question.required() && findings.size() == before) {
            here.add("must be answered");
        }
    }
}
