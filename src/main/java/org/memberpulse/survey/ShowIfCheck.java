package org.memberpulse.survey;

import java.util.List;
import java.util.Map;

/** Checks that a condition can hold: it looks at an earlier question and asks for an answer that one can have. */
final class ShowIfCheck {
    private static final List<String> YES_NO = List.of("true", "false");

    private ShowIfCheck() {}

    static void check(ShowIf condition, Map<String, Question> earlier, Findings findings) {
        if (condition == null) {
            return;
        }
        Question question = earlier.get(condition.question());
        if (question == null) {
            findings.at("question").add("must be the id of an earlier question");
        } else if (question.type().scored()) {
            range(condition, question.type(), findings);
        } else if (question.type().choice()) {
            choice(condition, question.optionIds(), findings);
        } else if (question.type() == QuestionType.YES_NO) {
            choice(condition, YES_NO, findings);
        } else {
            findings.at("question").add("must be a scored, a choice or a yes-no question");
        }
    }

    private static void range(ShowIf condition, QuestionType type, Findings findings) {
        findings.require(condition.atMost() != null || condition.atLeast() != null, "needs atMost or atLeast");
        findings.at("in").require(condition.in() == null, "does not go with a scored question");
        within(type, condition.atMost(), findings.at("atMost"));
        within(type, condition.atLeast(), findings.at("atLeast"));
        if (condition.atMost() != null && condition.atLeast() != null) {
            findings.at("atLeast").require(condition.atLeast() <= condition.atMost(), "must not be above atMost");
        }
    }

    private static void within(QuestionType type, Integer bound, Findings findings) {
        findings.require(
                bound == null || bound >= type.min() && bound <= type.max(),
                "must be from " + type.min() + " to " + type.max());
    }

    private static void choice(ShowIf condition, List<String> possible, Findings findings) {
        boolean unbounded = condition.atMost() == null && condition.atLeast() == null;
        findings.require(unbounded, "atMost and atLeast go with scored questions only");
        if (condition.in() == null) {
            findings.add("needs in");
            return;
        }
        for (int i = 0; i < condition.in().size(); i++) {
            findings.at("in", i)
                    .require(possible.contains(condition.in().get(i)), "is no possible answer to that question");
        }
    }
}
