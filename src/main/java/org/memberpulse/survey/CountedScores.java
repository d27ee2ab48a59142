package org.memberpulse.survey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Everything that answers count for, by name: the scores, and what members chose like scores of their own. */
final class CountedScores {
    private static final String STAY_REASON = "stay-reason";

    private final Map<String, Integer> scores = new LinkedHashMap<>();
    private final Set<String> stayReasons = new TreeSet<>();

    private CountedScores() {}

    static Map<String, Integer> of(SurveyContent content, ObjectNode answers) {
        CountedScores counted = new CountedScores();
        for (Question question : content.questions()) {
            Optional.ofNullable(answers.get(question.id())).ifPresent(answer -> counted.add(question, answer));
        }
        content.core()
                .filter(core -> answers.has(core.id()))
                .ifPresent(core -> counted.scores.put(CheckedAnswers.CORE, 0));
        counted.addLoyalty(content);
        return counted.scores;
    }

    private void add(Question question, JsonNode answer) {
        question.metric().ifPresent(metric -> scores.put(metric, answer.intValue()));
        if (question.type().choice()) {
            String choice =
                    question.construct() == null ? "question." + question.id() : "choice." + question.construct();
            scores.put(choice, 0);
            for (JsonNode option : answer.isArray() ? answer : Set.of(answer)) {
                scores.put(choice + "." + option.textValue(), 0);
                if (STAY_REASON.equals(question.construct())) {
                    stayReasons.add(option.textValue());
                }
            }
        }
    }

    /** Where a survey asks both and one of them was answered. */
    private void addLoyalty(SurveyContent content) {
        Set<QuestionType> asked =
                content.questions().stream().map(Question::type).collect(Collectors.toSet());
        Integer msat = scores.get(QuestionType.MSAT.code());
        Integer intent = scores.get(QuestionType.INTENT.code());
        if (asked.containsAll(Set.of(QuestionType.MSAT, QuestionType.INTENT)) && (msat != null || intent != null)) {
            Loyalty loyalty = Loyalty.of(msat, intent, scores.get(QuestionType.NPS.code()), stayReasons);
            scores.put(Loyalty.METRIC, loyalty.slot());
        }
    }
}
