package org.memberpulse.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.memberpulse.problem.FieldError;

class SurveyCheckTest {
    private static List<String> wrong(SurveyContent survey) {
        return SurveyCheck.errors(survey, "welcome"::equals, "student"::equals).stream()
                .map(FieldError::pointer)
                .toList();
    }

    private static List<String> wrong(String... questions) {
        return wrong(Sample.survey(questions));
    }

    private static SurveyContent titled(Map<String, String> title) {
        return new SurveyContent("welcome", null, null, null, title, List.of(Sample.question(Sample.json("q", "nps"))));
    }

    private static String showIf(String condition) {
        return "'showIf': {" + condition + "}";
    }

    @Test
    void aSurveyOfEveryTypeIsGood() {
        assertEquals(
                List.of(),
                wrong(
                        Sample.json("nps", "nps", "'minLabel': {'en': 'Never'}, 'maxLabel': {'en': 'Always'}"),
                        Sample.json("msat", "msat"),
                        Sample.json("ces", "ces"),
                        Sample.json("pride", "agreement", "'construct': 'pride'"),
                        Sample.json("value", "agreement", "'construct': 'value-for-money'"),
                        Sample.json("renew", "intent"),
                        Sample.json("one", "single-choice", "'construct': 'stay-reason'", Sample.options("a", "b")),
                        Sample.json(
                                "many",
                                "multi-choice",
                                Sample.options("a", "b"),
                                showIf("'question': 'nps', 'atMost': 6")),
                        Sample.json(
                                "panel", "yes-no", "'construct': 'panel'", showIf("'question': 'one', 'in': ['a']")),
                        Sample.json("why", "text", "'maxLength': 10", showIf("'question': 'panel', 'in': ['false']")),
                        Sample.json("contact", "contact")));
    }

    @Test
    void stageAndSegmentsMustExist() {
        List<Question> questions = List.of(Sample.question(Sample.json("q", "nps")));
        assertEquals(
                List.of("/stage", "/segments/1", "/segments/2"),
                wrong(new SurveyContent(
                        "nowhere", List.of("student", "nobody", "student"), null, null, null, questions)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nps", "msat", "ces", "intent"})
    void aMetricIsAskedOnce(String type) {
        assertEquals(List.of("/questions/1"), wrong(Sample.json("a", type), Sample.json("b", type)));
    }

    @Test
    void aConstructIsAskedOnce() {
        assertEquals(
                List.of("/questions/1", "/questions/2"),
                wrong(
                        Sample.json("a", "agreement", "'construct': 'pride'"),
                        Sample.json("b", "agreement", "'construct': 'pride'"),
                        Sample.json("c", "multi-choice", "'construct': 'pride'", Sample.options("x", "y"))));
    }

    @Test
    void idsAreUnique() {
        assertEquals(List.of("/questions/1/id"), wrong(Sample.json("a", "nps"), Sample.json("a", "msat")));
        assertEquals(
                List.of("/questions/0/options/1/id"),
                wrong(Sample.json("a", "single-choice", Sample.options("x", "x"))));
    }

    @ParameterizedTest
    @MethodSource
    void aQuestionHasWhatItsTypeNeedsAndNothingElse(String question, String pointer) {
        assertEquals(List.of(pointer), wrong(question));
    }

    static List<Arguments> aQuestionHasWhatItsTypeNeedsAndNothingElse() {
        return List.of(
                Arguments.of(Sample.json("a", "agreement"), "/questions/0/construct"),
                Arguments.of(Sample.json("a", "agreement", "'construct': 'core'"), "/questions/0/construct"),
                Arguments.of(Sample.json("a", "agreement", "'construct': 'nps'"), "/questions/0/construct"),
                Arguments.of(Sample.json("a", "nps", "'construct': 'pride'"), "/questions/0/construct"),
                Arguments.of(Sample.json("a", "text", "'construct': 'pride'"), "/questions/0/construct"),
                Arguments.of(Sample.json("a", "single-choice"), "/questions/0/options"),
                Arguments.of(Sample.json("a", "nps", Sample.options("x", "y")), "/questions/0/options"),
                Arguments.of(Sample.json("a", "nps", "'maxLength': 10"), "/questions/0/maxLength"),
                Arguments.of(Sample.json("a", "text", "'minLabel': {'en': 'Low'}"), "/questions/0"),
                Arguments.of(
                        Sample.json("a", "nps", showIf("'question': 'a', 'atMost': 1")),
                        "/questions/0/showIf/question"));
    }

    @ParameterizedTest
    @MethodSource
    void aConditionCanHold(String condition, List<String> pointers) {
        List<String> found = wrong(
                Sample.json("nps", "nps"),
                Sample.json("one", "single-choice", Sample.options("a", "b")),
                Sample.json("panel", "yes-no"),
                Sample.json("why", "text"),
                Sample.json("last", "text", showIf(condition)));
        assertEquals(pointers.stream().map("/questions/4/showIf"::concat).toList(), found);
    }

    static List<Arguments> aConditionCanHold() {
        return List.of(
                Arguments.of("'question': 'none', 'atMost': 6", List.of("/question")),
                Arguments.of("'question': 'why', 'in': ['a']", List.of("/question")),
                Arguments.of("'question': 'nps'", List.of("")),
                Arguments.of("'question': 'nps', 'atMost': 11", List.of("/atMost")),
                Arguments.of("'question': 'nps', 'atLeast': 7, 'atMost': 6", List.of("/atLeast")),
                Arguments.of("'question': 'nps', 'atMost': 6, 'in': ['6']", List.of("/in")),
                Arguments.of("'question': 'one', 'in': ['a', 'z']", List.of("/in/1")),
                Arguments.of("'question': 'one', 'atMost': 1", List.of("", "")),
                Arguments.of("'question': 'panel', 'in': ['yes']", List.of("/in/0")));
    }

    @Test
    void textsCanBeReadStoredAndFound() {
        assertEquals(List.of("/title/en"), wrong(titled(Map.of("en", "x".repeat(201)))));
        assertEquals(List.of(), wrong(titled(Map.of("zh-Hant-TW", "x".repeat(200)))));
        assertEquals(List.of("/title/e~1n"), wrong(titled(Map.of("e/n", "x"))));
        assertEquals(List.of("/title/en"), wrong(titled(Map.of("en", " "))));
        assertEquals(List.of("/title/en"), wrong(titled(Map.of("en", "a\u0000"))));
        assertEquals(
                List.of("/questions/0/text/fr", "/questions/0/options/0/text/en"),
                wrong("{'id': 'a', 'type': 'single-choice', 'text': {'en': 'x', 'fr': ''}, 'options':"
                        + " [{'id': 'x', 'text': {'en': ''}}, {'id': 'y', 'text': {'en': 'y'}}]}"));
    }

    @Test
    void everythingIsNamedAtOnce() {
        String[] questions = IntStream.range(0, 3)
                .mapToObj(i -> Sample.json("q", "agreement"))
                .toArray(String[]::new);
        assertEquals(
                List.of(
                        "/questions/0/construct",
                        "/questions/1/construct",
                        "/questions/1/id",
                        "/questions/2/construct",
                        "/questions/2/id"),
                wrong(questions));
    }

    @Test
    void defaultsSaidAreDefaultsLeftOut() {
        assertEquals(
                Sample.question(Sample.json("a", "text")),
                Sample.question(Sample.json("a", "text", "'required': false", "'maxLength': 2000")));
    }
}
