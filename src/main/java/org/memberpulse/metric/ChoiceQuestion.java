package org.memberpulse.metric;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.memberpulse.survey.Option;
import org.memberpulse.survey.PublishedSurvey;
import org.memberpulse.survey.Question;

/**
 * A question with options, as it was ever asked: by its construct in all surveys, or in one survey.
 *
 * @param metric under which its answers are counted
 * @param options their wording by id, in the order of the latest version
 */
record ChoiceQuestion(String metric, Map<String, String> options) {
    static Optional<ChoiceQuestion> ofConstruct(List<PublishedSurvey> surveys, String construct, String locale) {
        return of(
                surveys.stream()
                        .flatMap(survey -> survey.content().questions().stream())
                        .filter(question -> construct.equals(question.construct()))
                        .toList(),
                locale);
    }

    static Optional<ChoiceQuestion> ofSurvey(
            List<PublishedSurvey> surveys, String survey, String question, String locale) {
        return of(
                surveys.stream()
                        .filter(version -> version.code().equals(survey))
                        .flatMap(version -> version.content().questions().stream())
                        .filter(asked -> asked.id().equals(question))
                        .toList(),
                locale);
    }

    private static Optional<ChoiceQuestion> of(List<Question> asked, String locale) {
        List<Question> choices =
                asked.stream().filter(question -> question.type().choice()).toList();
        if (choices.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = choices.size() - 1; i >= 0; i--) {
            choices.get(i).options().forEach(option -> options.putIfAbsent(option.id(), label(option, locale)));
        }
        Question latest = choices.get(choices.size() - 1);
        String metric = latest.construct() == null ? "question." + latest.id() : "choice." + latest.construct();
        return Optional.of(new ChoiceQuestion(metric, options));
    }

    private static String label(Option option, String locale) {
        Map<String, String> text = option.text();
        return text.getOrDefault(
                locale, text.getOrDefault("en", text.values().iterator().next()));
    }

    String metricOf(String option) {
        return metric + "." + option;
    }
}
