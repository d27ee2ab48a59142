package org.memberpulse.survey;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks one question for itself: that it has what its type needs and nothing that its type cannot use. */
final class QuestionCheck {
    static final int LONGEST_TEXT = 1_000;

    /** Metrics with a meaning of their own, under which no construct can be counted. */
    private static final Set<String> RESERVED = Set.of("nps", "msat", "ces", "intent", CheckedAnswers.CORE);

    private QuestionCheck() {}

    static void check(Question question, Findings findings) {
        TextCheck.check(question.text(), LONGEST_TEXT, findings.at("text"));
        labels(question, findings);
        maxLength(question, findings.at("maxLength"));
        construct(question, findings.at("construct"));
        options(question, findings.at("options"));
    }

    private static void labels(Question question, Findings findings) {
        boolean none = question.minLabel() == null && question.maxLabel() == null;
        findings.require(none || question.type().scored(), "minLabel and maxLabel go with scored questions only");
        TextCheck.check(question.minLabel(), LONGEST_TEXT, findings.at("minLabel"));
        TextCheck.check(question.maxLabel(), LONGEST_TEXT, findings.at("maxLabel"));
    }

    private static void maxLength(Question question, Findings findings) {
        findings.require(
                question.maxLength() == null || question.type() == QuestionType.TEXT, "goes with text questions only");
    }

    private static void construct(Question question, Findings findings) {
        String construct = question.construct();
        if (construct == null) {
            findings.require(question.type() != QuestionType.AGREEMENT, "an agreement question needs a construct");
            return;
        }
        boolean meaningful =
                switch (question.type()) {
                    case AGREEMENT, SINGLE_CHOICE, MULTI_CHOICE, YES_NO -> true;
                    default -> false;
                };
        findings.require(meaningful, "goes with agreement, choice and yes-no questions only");
        findings.require(!RESERVED.contains(construct), "the name " + construct + " has a meaning of its own");
    }

    private static void options(Question question, Findings findings) {
        if (question.options() == null) {
            findings.require(!question.type().choice(), "a choice question needs options");
            return;
        }
        findings.require(question.type().choice(), "go with choice questions only");
        Set<String> ids = new HashSet<>();
        List<Option> options = question.options();
        for (int i = 0; i < options.size(); i++) {
            findings.at(i, "id").require(ids.add(options.get(i).id()), "another option of the question has this id");
            TextCheck.check(options.get(i).text(), LONGEST_TEXT, findings.at(i, "text"));
        }
    }
}
