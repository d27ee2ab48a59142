package org.memberpulse.survey;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.memberpulse.problem.FieldError;

/**
 * Finds what the annotations on {@link SurveyContent} cannot say: how its parts fit together. Takes for granted what they
 * do say.
 */
final class SurveyCheck {
    private static final int LONGEST_TITLE = 200;

    private final SurveyContent content;
    private final Findings findings = new Findings();

    private SurveyCheck(SurveyContent content) {
        this.content = content;
    }

    /** Everything that keeps a content from being a survey, by JSON pointer; empty for a good one. */
    static List<FieldError> errors(
            SurveyContent content, Predicate<String> stageExists, Predicate<String> segmentExists) {
        return of(content, stageExists, segmentExists).errors();
    }

    static Findings of(SurveyContent content, Predicate<String> stageExists, Predicate<String> segmentExists) {
        SurveyCheck check = new SurveyCheck(content);
        check.places(stageExists, segmentExists);
        TextCheck.check(content.title(), LONGEST_TITLE, check.findings.at("title"));
        check.questions();
        return check.findings;
    }

    private void places(Predicate<String> stageExists, Predicate<String> segmentExists) {
        findings.at("stage").require(stageExists.test(content.stage()), "There is no stage " + content.stage());
        Set<String> seen = new HashSet<>();
        List<String> segments = content.segments() == null ? List.of() : content.segments();
        for (int i = 0; i < segments.size(); i++) {
            Findings here = findings.at("segments", i);
            here.require(segmentExists.test(segments.get(i)), "There is no segment " + segments.get(i));
            here.require(seen.add(segments.get(i)), "The segment is named twice");
        }
    }

    private void questions() {
        Map<String, Question> earlier = new HashMap<>();
        Set<String> metrics = new HashSet<>();
        for (int i = 0; i < content.questions().size(); i++) {
            Question question = content.questions().get(i);
            Findings here = findings.at("questions", i);
            QuestionCheck.check(question, here);
            ShowIfCheck.check(question.showIf(), earlier, here.at("showIf"));
            measured(question)
                    .ifPresent(measure -> here.require(
                            metrics.add(measure), "Another question of the survey measures " + measure + " already"));
            here.at("id")
                    .require(
                            earlier.putIfAbsent(question.id(), question) == null,
                            "Another question of the survey has this id");
        }
    }

    /** What is counted for the question: two of one construct would count one response twice. */
    private static Optional<String> measured(Question question) {
        return question.metric().or(() -> Optional.ofNullable(question.construct()));
    }
}
