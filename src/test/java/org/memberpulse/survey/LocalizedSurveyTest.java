package org.memberpulse.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedSurveyTest {
    private static LocalizedQuestion read(String question, String... preferred) {
        return Sample.survey(question)
                .localized(Arrays.asList(preferred))
                .questions()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "fr-CA,       en fr fr-CA,  fr-CA",
        "FR-ca,       en fr fr-CA,  fr-CA",
        "fr-CA,       en fr,        fr",
        "fr,          en fr-CA,     fr-CA",
        "zh-Hant-TW,  en zh zh-Hant, zh-Hant",
        "it de-AT,    en de,        de",
        "it,          de EN fr,     EN",
        "it,          fr de,        de",
        "'',          en fr,        en",
    })
    void theFirstPreferredLocaleThatExistsIsUsed(String preferred, String available, String used) {
        Map<String, String> texts =
                Stream.of(available.split(" ")).collect(Collectors.toMap(tag -> tag, tag -> "text"));
        assertEquals(used, LocaleChoice.of(texts, List.of(preferred.split(" "))));
    }

    @Test
    void anUnknownPreferenceIsSkipped() {
        assertEquals("de", LocaleChoice.of(Map.of("en", "a", "de", "b"), Arrays.asList(null, "de")));
    }

    @Test
    void theLocaleUsedIsThatOfTheFirstQuestion() {
        SurveyContent survey = Sample.survey(
                "{'id': 'nps', 'type': 'nps', 'text': {'en': 'Likely?', 'de': 'Wahrscheinlich?'}}",
                Sample.json("why", "text"));
        assertEquals("de", survey.localeUsed(List.of("de-AT", "fr")));
        assertEquals("en", survey.localeUsed(List.of("fr")));
        assertEquals("How are we doing?", survey.localized(List.of("de")).title());
    }

    @ParameterizedTest
    @CsvSource({
        "nps,Not at all likely,Extremely likely,0,10",
        "msat,Very dissatisfied,Very satisfied,1,5",
        "ces,Strongly disagree,Strongly agree,1,7",
        "agreement,Strongly disagree,Strongly agree,1,5",
        "intent,Very unlikely,Very likely,1,5",
    })
    void aScaleHasItsUsualLabels(String type, String low, String high, int min, int max) {
        LocalizedQuestion question = read(Sample.json("q", type, "'construct': 'pride'"), "en-GB");
        assertEquals(low, question.minLabel());
        assertEquals(high, question.maxLabel());
        assertEquals(min, question.min());
        assertEquals(max, question.max());
        for (String language : List.of("en", "fr", "de", "es", "ar")) {
            assertNotNull(EndLabels.of(question.type(), language).min());
        }
    }

    @Test
    void usualLabelsAreInTheLanguageOfTheQuestion() {
        String question = "{'id': 'nps', 'type': 'nps', 'text': {'de-AT': 'Wahrscheinlich?'}}";
        assertEquals("Überhaupt nicht wahrscheinlich", read(question, "fr").minLabel());
    }

    @Test
    void labelsOfTheSurveyWin() {
        LocalizedQuestion question = read(Sample.json("nps", "nps", "'minLabel': {'en': 'Never'}"), "fr");
        assertEquals("Never", question.minLabel());
        assertEquals("Extremely likely", question.maxLabel());
    }

    @Test
    void optionsAreInTheLanguageOfTheQuestion() {
        LocalizedQuestion question = read(
                "{'id': 'q', 'type': 'single-choice', 'text': {'en': 'Why?'}, 'options':"
                        + " [{'id': 'a', 'text': {'en': 'This', 'fr': 'Ceci'}}, {'id': 'b', 'text': {'fr': 'Cela'}}]}",
                "fr");
        assertEquals(
                List.of("This", "Cela"),
                question.options().stream()
                        .map(LocalizedQuestion.LocalizedOption::text)
                        .toList());
    }

    @Test
    void whatDoesNotApplyIsAbsent() throws JsonProcessingException {
        LocalizedQuestion text = read(Sample.json("why", "text"), "en");
        assertNull(text.min());
        assertNull(text.minLabel());
        assertEquals(
                "{\"id\":\"why\",\"type\":\"text\",\"text\":\"Well?\",\"required\":false,\"maxLength\":2000}",
                new ObjectMapper().writeValueAsString(text));
    }
}
