package org.memberpulse.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.memberpulse.platform.Json;

class DefaultSurveysTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();
    private static final List<SurveyContent> SURVEYS = DefaultSurveys.of("Acme \"$1\" Institute");

    private static List<String> questions(String stage) {
        return survey(stage).questions().stream().map(Question::id).toList();
    }

    private static SurveyContent survey(String stage) {
        return SURVEYS.stream()
                .filter(survey -> survey.stage().equals(stage))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theyAreValidByOurOwnRules() {
        for (SurveyContent survey : SURVEYS) {
            assertEquals(Set.of(), VALIDATOR.validate(survey));
            assertEquals(List.of(), SurveyCheck.errors(survey, stage -> true, segment -> true));
        }
    }

    @Test
    void eachStageAsksWhatItIsFor() {
        assertEquals(List.of("nps", "msat", "why"), questions("welcome"));
        assertEquals(List.of("nps", "msat", "why", "friction"), questions("post-onboarding"));
        assertEquals(List.of("nps", "msat", "why", "pride", "purpose-practice"), questions("mid-term"));
        assertEquals(List.of("nps", "msat", "why", "renew", "stay-reason"), questions("pre-renewal"));
        assertEquals(List.of("nps", "msat", "why"), questions("post-renewal"));
        assertEquals(List.of("nps", "msat", "why"), questions("lapsed"));
    }

    @Test
    void onlyNpsIsRequired() {
        SURVEYS.stream()
                .flatMap(survey -> survey.questions().stream())
                .forEach(question -> assertEquals(question.id().equals("nps"), question.required()));
    }

    @Test
    void theyNameTheOrganization() {
        Question nps = survey("welcome").questions().get(0);
        assertEquals(
                "How likely are you to recommend Acme \"$1\" Institute to a colleague?",
                nps.text().get("en"));
        SURVEYS.forEach(survey -> assertFalse(survey.toString().contains("{name}")));
    }

    @Test
    void hostagesCanBeFound() {
        Question reason = survey("pre-renewal").questions().get(4);
        assertEquals("stay-reason", reason.construct());
        assertTrue(reason.optionIds().containsAll(List.of("required_recognition", "employer_pays")));
    }

    @Test
    void everyTextIsInEveryLanguage() {
        Set<String> languages = Set.of("en", "fr", "de", "es", "ar");
        SURVEYS.stream()
                .flatMap(survey -> survey.questions().stream())
                .flatMap(question -> Stream.concat(
                        Stream.of(question.text()),
                        Stream.ofNullable(question.options())
                                .flatMap(List::stream)
                                .map(Option::text)))
                .forEach(text -> assertEquals(languages, text.keySet()));
    }

    @Test
    void whatIsStoredIsReadAsItWas() {
        assertEquals(
                SURVEYS,
                SURVEYS.stream()
                        .map(survey -> Json.read(Json.write(survey), SurveyContent.class))
                        .toList());
    }
}
