package org.memberpulse.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.memberpulse.problem.ProblemException;

class ShownQuestionsTest {
    /** nps at most 6 shows fix, fix with a or b shows how, how true shows more (required). */
    private static final SurveyContent CHAIN = Sample.survey(
            Sample.json("nps", "nps", "'required': true"),
            Sample.json("fix", "multi-choice", Sample.options("a", "b", "c"), showIf("nps", "'atMost': 6")),
            Sample.json("how", "yes-no", showIf("fix", "'in': ['a', 'b']")),
            Sample.json("more", "text", "'required': true", showIf("how", "'in': ['true']")),
            Sample.json("praise", "text", showIf("nps", "'atLeast': 9, 'atMost': 9")));

    private static String showIf(String question, String condition) {
        return "'showIf': {'question': '" + question + "', " + condition + "}";
    }

    private static String kept(String answers) {
        return AnswerSheet.check(CHAIN, Sample.answers(answers), true)
                .answers()
                .toString()
                .replace('"', '\'');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'nps':6,'fix':['a'],'how':true,'more':'so'} | {'nps':6,'fix':['a'],'how':true,'more':'so'}",
                "{'nps':7,'fix':['a'],'how':true,'more':'so'} | {'nps':7}",
                "{'nps':6,'fix':['c'],'how':true,'more':'so'} | {'nps':6,'fix':['c']}",
                "{'nps':6,'fix':['c','b'],'how':true,'more':'so'} | {'nps':6,'fix':['b','c'],'how':true,'more':'so'}",
                "{'nps':6,'fix':['a'],'how':false,'more':'so'} | {'nps':6,'fix':['a'],'how':false}",
                "{'nps':6,'how':true,'more':'so'} | {'nps':6}",
                "{'nps':9,'praise':'ah'} | {'nps':9,'praise':'ah'}",
                "{'nps':10,'praise':'ah'} | {'nps':10}",
                "{'nps':0,'praise':'ah'} | {'nps':0}",
            })
    void answersToHiddenQuestionsAreDropped(String given, String kept) {
        assertEquals(kept, kept(given));
    }

    @Test
    void aHiddenQuestionIsNotLookedAt() {
        assertEquals("{'nps':7}", kept("{'nps':7,'fix':'nonsense'}"));
    }

    @Test
    void aRequiredQuestionIsRequiredOnlyWhereItIsShown() {
        ProblemException refusal = assertThrows(ProblemException.class, () -> kept("{'nps':6,'fix':['a'],'how':true}"));
        assertEquals("/answers/more", refusal.errors().get(0).pointer());
        assertEquals("{'nps':6,'fix':['a'],'how':false}", kept("{'nps':6,'fix':['a'],'how':false}"));
    }

    @Test
    void onlyHiddenAnswersAreNoAnswer() {
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> AnswerSheet.check(CHAIN, Sample.answers("{'more': 'so'}"), false));
        assertEquals("/answers", refusal.errors().get(0).pointer());
    }
}
