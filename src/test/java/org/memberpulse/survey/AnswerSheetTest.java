package org.memberpulse.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.problem.FieldError;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

class AnswerSheetTest {
    private static final SurveyContent SURVEY = Sample.survey(
            Sample.json("nps", "nps", "'required': true"),
            Sample.json("msat", "msat"),
            Sample.json("ces", "ces"),
            Sample.json("proud", "agreement", "'construct': 'pride'"),
            Sample.json("renew", "intent"),
            Sample.json("reason", "single-choice", Sample.options("a", "b", "c")),
            Sample.json("friction", "multi-choice", Sample.options("x", "y", "z")),
            Sample.json("why", "text", "'maxLength': 5"),
            Sample.json("panel", "yes-no"),
            Sample.json("contact", "contact"));

    private static CheckedAnswers check(String answers) {
        return AnswerSheet.check(SURVEY, Sample.answers(answers), false);
    }

    private static List<String> refused(SurveyContent survey, String answers, boolean complete) {
        ProblemException refusal = assertThrows(
                ProblemException.class, () -> AnswerSheet.check(survey, Sample.answers(answers), complete));
        assertEquals(ProblemCode.INVALID, refusal.code());
        return refusal.errors().stream().map(FieldError::pointer).toList();
    }

    private static List<String> refused(String answers) {
        return refused(SURVEY, answers, false);
    }

    @Test
    void everyTypeIsAccepted() {
        String all = "{'nps': 10, 'msat': 5, 'ces': 7, 'proud': 1, 'renew': 3, 'reason': 'b', 'friction': ['x', 'z'],"
                + " 'why': 'okay', 'panel': false, 'contact': true}";
        CheckedAnswers checked = AnswerSheet.check(SURVEY, Sample.answers(all), true);
        assertEquals(Sample.answers(all), Sample.answers(checked.answers().toString()));
        assertEquals(Map.of("nps", 10, "msat", 5, "ces", 7, "pride", 1, "intent", 3), checked.metrics());
        assertEquals(
                Set.of(
                        "nps",
                        "msat",
                        "ces",
                        "pride",
                        "intent",
                        "core",
                        "loyalty.quadrant",
                        "question.reason",
                        "question.reason.b",
                        "question.friction",
                        "question.friction.x",
                        "question.friction.z"),
                checked.scores().keySet());
        assertTrue(checked.contactAgreed());
    }

    @Test
    void answersStandInTheOrderOfTheQuestions() {
        List<String> ids = new ArrayList<>();
        check("{'why': 'so', 'msat': 2, 'nps': 1}").answers().fieldNames().forEachRemaining(ids::add);
        assertEquals(List.of("nps", "msat", "why"), ids);
    }

    @Test
    void zeroIsAnAnswer() {
        assertEquals(Map.of("nps", 0, "core", 0), check("{'nps': 0}").scores());
    }

    @ParameterizedTest
    @CsvSource({"nps,-1", "nps,11", "msat,0", "msat,6", "ces,0", "ces,8", "proud,6", "renew,0", "nps,99999999999"})
    void aScoreOutOfRangeIsRefused(String question, String score) {
        assertEquals(List.of("/answers/" + question), refused("{'" + question + "': " + score + "}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.9", "9.0", "1e1", "'9'", "true", "[9]", "{}", "''"})
    void aScoreIsAWholeJsonNumberOrRefused(String score) {
        assertEquals(List.of("/answers/nps"), refused("{'nps': " + score + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "reason|'d'", "reason|1", "reason|['a']", "reason|'A'", "friction|'x'", "friction|['w']",
                "friction|['x','x']", "friction|[1]", "friction|[null]", "why|1", "why|['so']", "why|true",
                "panel|'true'", "panel|1", "contact|'yes'", "panel|[]"
            },
            quoteCharacter = '"')
    void aValueOfAnotherKindIsRefused(String question, String value) {
        assertEquals(List.of("/answers/" + question), refused("{'" + question + "': " + value + "}"));
    }

    @Test
    void chosenOptionsStandInTheOrderOfTheOptions() {
        assertEquals(check("{'friction': ['x', 'z']}"), check("{'friction': ['z', 'x']}"));
    }

    @Test
    void aTextIsMeasuredInCodePoints() {
        assertEquals(
                "🙂🙂🙂🙂🙂",
                check("{'why': '🙂🙂🙂🙂🙂'}").answers().get("why").textValue());
        assertEquals(List.of("/answers/why"), refused("{'why': '🙂🙂🙂🙂🙂🙂'}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\ud83d", "\ude42", "\ude42\ud83d"})
    void aTextThatCannotBeStoredIsRefused(String text) {
        assertThrows(
                ProblemException.class, () -> AnswerSheet.check(SURVEY, Map.of("why", TextNode.valueOf(text)), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'nps': null}", "{'why': '  '}", "{'reason': ''}", "{'friction': []}", "{}"})
    void nothingAnsweredIsRefused(String answers) {
        assertEquals(List.of("/answers"), refused(answers));
    }

    @Test
    void noAnswersAtAllAreRefused() {
        assertThrows(ProblemException.class, () -> AnswerSheet.check(SURVEY, null, false));
    }

    @Test
    void aRequiredQuestionIsNeededInACompleteAnswerOnly() {
        assertEquals(List.of("/answers/nps"), refused(SURVEY, "{'msat': 3}", true));
        assertEquals(List.of("/answers/nps"), refused(SURVEY, "{'msat': 3, 'nps': null}", true));
        assertEquals(Map.of("msat", 3), check("{'msat': 3}").metrics());
    }

    @Test
    void allErrorsAreNamedAtOnce() {
        assertEquals(
                List.of("/answers/a~1b~0c", "/answers/nps", "/answers/why"),
                refused(SURVEY, "{'why': 'too long', 'a/b~c': 1, 'nps': 11}", true));
    }

    @Test
    void theNameOfAnUnknownQuestionIsRepairedAndCut() {
        ProblemException refusal = assertThrows(
                ProblemException.class,
                () -> AnswerSheet.check(SURVEY, Map.of("\ud800" + "x".repeat(5_000), TextNode.valueOf("")), false));
        assertEquals("/answers/\ufffd" + "x".repeat(99), refusal.errors().get(0).pointer());
    }

    @Test
    void contactIsAgreedOnlyByTrue() {
        assertFalse(check("{'contact': false}").contactAgreed());
        assertFalse(check("{'panel': true}").contactAgreed());
    }

    @Test
    void msatIsTheCoreOfASurveyWithoutNps() {
        SurveyContent survey = Sample.survey(Sample.json("sat", "msat"), Sample.json("why", "text"));
        assertEquals(
                Map.of("msat", 2, "core", 0),
                AnswerSheet.check(survey, Sample.answers("{'sat': 2}"), true).scores());
        assertEquals(
                Map.of(),
                AnswerSheet.check(survey, Sample.answers("{'why': 'so'}"), true).scores());
    }
}
