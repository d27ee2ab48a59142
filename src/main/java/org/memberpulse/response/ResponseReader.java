package org.memberpulse.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.memberpulse.response.ListedResponse.Comment;
import org.memberpulse.survey.CheckedAnswers;
import org.memberpulse.survey.Question;
import org.memberpulse.survey.SurveyContent;
import org.memberpulse.survey.Surveys;

/** Tells stored responses of one organization by the questions that they answer. */
final class ResponseReader {
    private static final String IMPORTED_COMMENT = "comment";

    private final Surveys surveys;
    private final String organization;
    private final ZoneId zone;

    ResponseReader(Surveys surveys, String organization, ZoneId zone) {
        this.surveys = surveys;
        this.organization = organization;
        this.zone = zone;
    }

    ListedResponse read(ResponseListStore.Row row) {
        boolean imported = row.version() == OwnWords.NO_VERSION;
        SurveyContent content = imported
                ? null
                : surveys.version(organization, row.survey(), row.version()).content();
        Map<String, String> dimensions = new LinkedHashMap<>();
        row.dimensions()
                .fields()
                .forEachRemaining(
                        each -> dimensions.put(each.getKey(), each.getValue().asText()));
        String channel = dimensions.remove("channel");
        return new ListedResponse(
                row.place().id(),
                row.answeredAt(),
                row.answeredOn() != null ? row.answeredOn() : LocalDate.ofInstant(row.answeredAt(), zone),
                row.stage(),
                row.segment(),
                row.survey(),
                row.version(),
                channel,
                dimensions,
                row.memberId(),
                !imported && Responses.confidential(content),
                row.complete(),
                scores(row.scores()),
                imported ? Map.of() : choices(content, row.answers()),
                imported ? comments(List.of(IMPORTED_COMMENT), row.answers()) : comments(content, row.answers()));
    }

    /** Without what is counted beside the metrics: how many answered, and how often an option was chosen. */
    private static Map<String, Integer> scores(ObjectNode stored) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        stored.forEachEntry((name, score) -> {
            if (isMetric(name)) {
                scores.put(name, score.intValue());
            }
        });
        return scores;
    }

    private static boolean isMetric(String name) {
        return !name.equals(CheckedAnswers.CORE) && !name.contains(".");
    }

    private static Map<String, List<String>> choices(SurveyContent content, ObjectNode answers) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        for (Question question : content.questions()) {
            JsonNode answer = answers.get(question.id());
            if (answer != null && ResponseColumns.isChoice(question)) {
                choices.put(question.id(), chosen(answer));
            }
        }
        return choices;
    }

    private static List<String> chosen(JsonNode answer) {
        if (answer.isBoolean()) {
            return List.of(answer.booleanValue() ? "yes" : "no");
        }
        return answer.isArray()
                ? StreamSupport.stream(answer.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList()
                : List.of(answer.asText());
    }

    private static List<Comment> comments(SurveyContent content, ObjectNode answers) {
        List<String> questions = content.questions().stream()
                .filter(ResponseColumns::isComment)
                .map(Question::id)
                .toList();
        return comments(questions, answers);
    }

    private static List<Comment> comments(List<String> questions, ObjectNode answers) {
        List<Comment> comments = new ArrayList<>();
        for (String question : questions) {
            if (answers.hasNonNull(question)) {
                comments.add(new Comment(question, answers.get(question).asText()));
            }
        }
        return comments;
    }
}
