package org.memberpulse.survey;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.memberpulse.platform.Json;

/** The surveys a new organization starts with, one for each default stage and under its code. */
final class DefaultSurveys {
    private static final String PLACEHOLDER = "{name}";
    private static final List<String> EVERYWHERE = List.of("nps", "msat", "why");
    private static final List<String> STAGES =
            List.of("welcome", "post-onboarding", "mid-term", "pre-renewal", "post-renewal", "lapsed");
    private static final Map<String, List<String>> BESIDES = Map.of(
            "post-onboarding", List.of("friction"),
            "mid-term", List.of("pride", "purpose-practice"),
            "pre-renewal", List.of("renew", "stay-reason"));

    /** Every question of the default surveys, with its wording in all languages. */
    private static final SurveyContent WORDING = Json.read(resource(), SurveyContent.class);

    private DefaultSurveys() {}

    /**
     * The surveys in the order of their stages.
     *
     * @param organization its name, as members read it
     */
    static List<SurveyContent> of(String organization) {
        return STAGES.stream().map(stage -> of(stage, organization)).toList();
    }

    private static SurveyContent of(String stage, String organization) {
        List<String> ids = Stream.concat(EVERYWHERE.stream(), BESIDES.getOrDefault(stage, List.of()).stream())
                .toList();
        List<Question> questions = WORDING.questions().stream()
                .filter(question -> ids.contains(question.id()))
                .map(question -> question.withText(named(question.text(), organization)))
                .toList();
        return new SurveyContent(stage, null, null, null, WORDING.title(), questions);
    }

    private static Map<String, String> named(Map<String, String> texts, String organization) {
        return texts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, text -> text.getValue()
                .replace(PLACEHOLDER, organization)));
    }

    private static String resource() {
        try (InputStream wording = DefaultSurveys.class.getResourceAsStream("default-surveys.json")) {
            return new String(wording.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
