package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memberpulse.survey.LocalizedQuestion;
import org.memberpulse.survey.LocalizedQuestion.LocalizedOption;
import org.memberpulse.survey.QuestionType;

/** What a member chooses with: native controls that carry the id of the question as their name. */
record Controls(LocalizedQuestion question, Words words, JsonNode answer) {

    Html html() {
        return question.type().scored() ? scale() : choices();
    }

    /** The id of the control that a link to the question leads to. */
    static String first(LocalizedQuestion question) {
        return id(
                question,
                question.type() == QuestionType.TEXT ? "text" : values(question).get(0));
    }

    /** The values that can be chosen, in their order. */
    private static List<String> values(LocalizedQuestion question) {
        if (question.type().scored()) {
            return IntStream.rangeClosed(question.min(), question.max())
                    .mapToObj(String::valueOf)
                    .toList();
        }
        return question.options() == null
                ? List.of("true", "false")
                : question.options().stream().map(LocalizedOption::id).toList();
    }

    private Html scale() {
        List<String> scores = values(question);
        Element cells = el("div").set("class", "scale of-" + scores.size());
        for (int i = 0; i < scores.size(); i++) {
            String end = i == 0 ? question.minLabel() : i == scores.size() - 1 ? question.maxLabel() : null;
            cells.add(cell(scores.get(i), end));
        }
        // The ends are part of the names of their radios already.
        Element ends = el("p").set("class", "ends").set("aria-hidden", "true");
        return Html.of(
                cells, ends.add(end(question.min(), question.minLabel()), end(question.max(), question.maxLabel())));
    }

    private Html cell(String score, String end) {
        Element face = el("span").set("class", "face").add(score);
        if (end != null) {
            face.add(el("span").set("class", "hidden").add(", " + end));
        }
        return el("label", input("radio", score), face).set("class", "cell");
    }

    private static Html end(int score, String label) {
        return el("span", el("span").set("class", "number").add(score + " – ")).add(label);
    }

    private Html choices() {
        String type = question.type() == QuestionType.MULTI_CHOICE ? "checkbox" : "radio";
        Stream<Html> labels = question.options() == null
                ? Stream.of(choice(type, "true", words.say("yes")), choice(type, "false", words.say("no")))
                : question.options().stream().map(option -> choice(type, option.id(), Html.text(option.text())));
        return el("div")
                .set("class", question.options() == null ? "choices two" : "choices")
                .add(labels.toList());
    }

    private Html choice(String type, String value, Html text) {
        return el("label", input(type, value), el("span", text)).set("class", "choice");
    }

    private Html input(String type, String value) {
        return el("input")
                .set("type", type)
                .set("id", id(question, value))
                .set("name", question.id())
                .set("value", value)
                .set("checked", FormAnswers.holds(answer, value));
    }

    private static String id(LocalizedQuestion question, String value) {
        return "answer." + question.id() + "." + value;
    }
}
