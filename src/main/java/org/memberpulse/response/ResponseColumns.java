package org.memberpulse.response;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.memberpulse.response.ListedResponse.Comment;
import org.memberpulse.survey.PublishedSurvey;
import org.memberpulse.survey.Question;
import org.memberpulse.survey.QuestionType;

/**
 * The columns of responses as CSV: what every response has, then one column a metric, a choice question and a text
 * question that the organization ever asked or could import, also when no row has it.
 */
final class ResponseColumns {
    private static final List<String> FIXED = List.of(
            "id",
            "answeredAt",
            "answeredOn",
            "stage",
            "segment",
            "survey",
            "version",
            "channel",
            "dimensions",
            "memberId",
            "confidential",
            "complete");

    private final Set<String> metrics = new TreeSet<>(ImportedScores.SCALES.keySet());
    private final Set<String> choices = new TreeSet<>();
    private final Set<String> comments = new TreeSet<>(Set.of("comment"));

    ResponseColumns(Collection<PublishedSurvey> everAsked) {
        for (PublishedSurvey survey : everAsked) {
            for (Question question : survey.content().questions()) {
                question.metric().ifPresent(metrics::add);
                if (isChoice(question)) {
                    choices.add(question.id());
                } else if (isComment(question)) {
                    comments.add(question.id());
                }
            }
        }
    }

    static boolean isChoice(Question question) {
        return question.type().choice() || question.type() == QuestionType.YES_NO;
    }

    static boolean isComment(Question question) {
        return question.type() == QuestionType.TEXT;
    }

    List<String> header() {
        List<String> header = new ArrayList<>(FIXED);
        add(header, "scores.", metrics);
        add(header, "choices.", choices);
        add(header, "comments.", comments);
        return header;
    }

    List<Object> cells(ListedResponse response) {
        List<Object> cells = new ArrayList<>(Arrays.asList(
                response.id(),
                response.answeredAt(),
                response.answeredOn(),
                response.stage(),
                response.segment(),
                response.survey(),
                response.version(),
                response.channel(),
                dimensions(response),
                response.memberId(),
                response.confidential(),
                response.complete()));
        metrics.forEach(metric -> cells.add(response.scores().get(metric)));
        choices.forEach(question -> cells.add(joined(response.choices().get(question))));
        comments.forEach(question -> cells.add(comment(response, question)));
        return cells;
    }

    private static void add(List<String> header, String before, Set<String> names) {
        names.forEach(name -> header.add(before + name));
    }

    private static String dimensions(ListedResponse response) {
        return response.dimensions().isEmpty()
                ? null
                : response.dimensions().entrySet().stream()
                        .map(dimension -> dimension.getKey() + "=" + dimension.getValue())
                        .collect(Collectors.joining("|"));
    }

    private static String joined(List<String> options) {
        return options == null ? null : String.join("|", options);
    }

    private static String comment(ListedResponse response, String question) {
        return response.comments().stream()
                .filter(comment -> comment.question().equals(question))
                .map(Comment::text)
                .findFirst()
                .orElse(null);
    }
}
