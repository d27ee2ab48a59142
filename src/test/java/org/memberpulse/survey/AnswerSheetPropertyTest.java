package org.memberpulse.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.memberpulse.problem.ProblemException;

class AnswerSheetPropertyTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final SurveyContent SURVEY = Sample.survey(
            Sample.json("nps", "nps", "'required': true"),
            Sample.json("msat", "msat"),
            Sample.json(
                    "fix", "multi-choice", Sample.options("a", "b", "c"), "'showIf': {'question': 'nps', 'atMost': 6}"),
            Sample.json("how", "single-choice", Sample.options("a", "b"), "'showIf': {'question': 'fix', 'in': ['a']}"),
            Sample.json("why", "text", "'maxLength': 3"),
            Sample.json("panel", "yes-no"));
    private static final List<String> IDS = Stream.concat(
                    SURVEY.questions().stream().map(Question::id), Stream.of("unknown"))
            .toList();

    @Property
    void anAcceptedSheetIsAcceptedAgainAndEqual(
            @ForAll("sheets") Map<String, JsonNode> sheet, @ForAll boolean complete) {
        accepted(sheet, complete).forEach(checked -> {
            Map<String, JsonNode> again = checked.answers().properties().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
            assertEquals(checked, AnswerSheet.check(SURVEY, again, complete));
        });
    }

    @Property
    void nothingIsKeptThatWasNotGiven(@ForAll("sheets") Map<String, JsonNode> sheet, @ForAll boolean complete) {
        accepted(sheet, complete).forEach(checked -> {
            List<String> kept = new ArrayList<>();
            checked.answers().fieldNames().forEachRemaining(kept::add);
            assertTrue(sheet.keySet().containsAll(kept));
            assertEquals(IDS.stream().filter(Set.copyOf(kept)::contains).toList(), kept);
        });
    }

    private static List<CheckedAnswers> accepted(Map<String, JsonNode> sheet, boolean complete) {
        try {
            return List.of(AnswerSheet.check(SURVEY, sheet, complete));
        } catch (ProblemException refused) {
            assertTrue(
                    refused.errors().stream().allMatch(error -> error.pointer().startsWith("/answers")));
            return List.of();
        }
    }

    @Provide
    Arbitrary<Map<String, JsonNode>> sheets() {
        Arbitrary<Object> values = Arbitraries.oneOf(
                Arbitraries.integers().between(-1, 11).asGeneric(),
                Arbitraries.of(true, false).asGeneric(),
                Arbitraries.of("a", "b", "", "why", "so", "\u0000").asGeneric(),
                Arbitraries.of("a", "b", "c", "d").list().ofMaxSize(3).asGeneric(),
                Arbitraries.just(9.5).asGeneric());
        Arbitrary<String> ids = Arbitraries.frequencyOf(
                Tuple.of(20, Arbitraries.of(IDS.subList(0, IDS.size() - 1))), Tuple.of(1, Arbitraries.just("unknown")));
        return Arbitraries.maps(ids, values.<JsonNode>map(MAPPER::valueToTree)).ofMaxSize(4);
    }
}
