package org.memberpulse.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.memberpulse.survey.Option;
import org.memberpulse.survey.Question;
import org.memberpulse.survey.SurveyContent;

/** What the members of the demo answer, and whether and when they do. */
final class DemoAnswers {
    private static final double DAYS_OF_THE_YEAR = 365;
    private static final double USUAL_DELAY_DAYS = 2.4;
    private static final int LATEST_DELAY_DAYS = 17;

    private final Instant now;
    private final OfficeHours hours;
    private final DemoComments comments;

    DemoAnswers(Instant now, OfficeHours hours, DemoComments comments) {
        this.now = now;
        this.hours = hours;
        this.comments = comments;
    }

    /** Answers by question, given at a time. */
    record Given(Instant at, Map<String, JsonNode> answers) {}

    /** What the member answered by now; empty for most. */
    Optional<Given> of(DemoAsk ask, SurveyContent survey) {
        DemoSegment segment =
                DemoSegment.of(ask.member().attributes().get("grade").asText()).orElseThrow();
        Chance chance = ask.chance("answer");
        if (!chance.happens(answering(segment, ask))) {
            return Optional.empty();
        }
        Instant at = when(ask, chance);
        return at.isBefore(now)
                ? Optional.of(new Given(at, sheet(feeling(segment, ask), ask, survey, chance)))
                : Optional.empty();
    }

    private static double answering(DemoSegment segment, DemoAsk ask) {
        boolean fresh = ask.stage().code().equals("welcome");
        boolean portal = "portal".equals(ask.channel());
        boolean leaving = ask.member().ended();
        return segment.answering() + (fresh ? 0.07 : 0) + (portal ? 0.06 : 0) - (leaving ? 0.08 : 0);
    }

    /** Most on the day or the next, some a week later, and the last ones after a reminder. */
    private Instant when(DemoAsk ask, Chance chance) {
        int days = (int) Math.min(LATEST_DELAY_DAYS, -Math.log(1 - chance.share()) * USUAL_DELAY_DAYS);
        LocalDate asked = hours.day(ask.at());
        return days == 0
                ? ask.at().plusSeconds(240 + chance.below(6 * 60 * 60))
                : hours.during(asked.plusDays(days), chance);
    }

    private DemoFeeling feeling(DemoSegment segment, DemoAsk ask) {
        double passed = 1 - Duration.between(ask.at(), now).toDays() / DAYS_OF_THE_YEAR;
        Chance person = Chance.of(ask.member().memberId().hashCode(), "feeling");
        return DemoFeeling.of(segment, ask.stage().code(), passed, ask.member().ended(), person, ask.chance("feeling"));
    }

    private Map<String, JsonNode> sheet(DemoFeeling feeling, DemoAsk ask, SurveyContent survey, Chance chance) {
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        for (Question question : survey.questions()) {
            answer(question, feeling, ask, chance).ifPresent(answer -> answers.put(question.id(), answer));
        }
        return answers;
    }

    private Optional<JsonNode> answer(Question question, DemoFeeling feeling, DemoAsk ask, Chance chance) {
        boolean skipped = !question.required() && chance.happens(0.04);
        if (skipped) {
            return Optional.empty();
        }
        return switch (question.type()) {
            case NPS -> score(feeling.nps());
            case MSAT -> score(feeling.msat(chance));
            case AGREEMENT -> score(feeling.agreement(question.construct(), chance));
            case INTENT -> score(feeling.intent(chance));
            case SINGLE_CHOICE ->
                "stay-reason".equals(question.construct())
                        ? Optional.of(TextNode.valueOf(feeling.stayReason(chance)))
                        : Optional.empty();
            case MULTI_CHOICE -> Optional.of(frictions(question, feeling, chance));
            case TEXT ->
                "en".equals(ask.member().locale()) && feeling.comments(chance)
                        ? Optional.of(TextNode.valueOf(
                                comments.about(feeling, ask.stage().code(), chance)))
                        : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Optional<JsonNode> score(int score) {
        return Optional.of(IntNode.valueOf(score));
    }

    private static JsonNode frictions(Question question, DemoFeeling feeling, Chance chance) {
        ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
        question.options().stream()
                .map(Option::id)
                .filter(id -> !id.equals("nothing") && !id.equals("other"))
                .filter(id -> feeling.meetsFriction(chance))
                .forEach(chosen::add);
        return chosen.isEmpty() ? chosen.add("nothing") : chosen;
    }
}
