package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.NumberFormat;
import org.memberpulse.survey.LocalizedQuestion;
import org.memberpulse.survey.QuestionType;

/**
 * One question with its controls.
 *
 * @param lead when the question is meant; {@link Html#NONE} for always
 * @param answer what was given; null for nothing
 * @param error what is wrong with it; null for nothing
 * @param naming whether a yes to being contacted puts the name to a confidential answer
 */
record QuestionHtml(LocalizedQuestion question, Words words, Html lead, JsonNode answer, String error, boolean naming) {

    Html html() {
        String style = error == null ? "question" : "question wrong";
        Element shell = el("div").set("class", style).set("id", Conditions.place(question));
        return shell.add(lead).add(question.type() == QuestionType.TEXT ? text() : group());
    }

    private Html group() {
        return el("fieldset")
                .set("aria-describedby", describedBy())
                .add(el("legend", el("h2", asked())), hint(), message())
                .add(new Controls(question, words, answer).html());
    }

    private Html text() {
        Element label = el("label", asked()).set("for", Controls.first(question));
        Element area = el("textarea")
                .set("id", Controls.first(question))
                .set("name", question.id())
                .set("maxlength", String.valueOf(question.maxLength()))
                .set("dir", "auto")
                .set("rows", "4")
                .set("autocomplete", "off")
                .set("aria-describedby", describedBy())
                .set("aria-invalid", error == null ? null : "true")
                .add(answer == null ? "" : answer.asText());
        return Html.of(el("h2", label), hint(), message(), area);
    }

    private Html asked() {
        Html text = Html.text(question.text());
        return question.required()
                ? text
                : Html.of(
                        text, Html.text(" "), el("span", words.say("optional")).set("class", "optional"));
    }

    private boolean hinted() {
        return question.type() == QuestionType.TEXT || naming && question.type() == QuestionType.CONTACT;
    }

    private Html hint() {
        if (!hinted()) {
            return Html.NONE;
        }
        Html said = question.type() == QuestionType.TEXT
                ? words.say(
                        "text.limit",
                        NumberFormat.getIntegerInstance(words.formats()).format(question.maxLength()))
                : words.say("contact.name");
        return el("p", said).set("id", id("hint")).set("class", "hint");
    }

    private Html message() {
        return error == null
                ? Html.NONE
                : el("p", el("span", words.say("error.prefix")).set("class", "hidden"), Html.text(" " + error))
                        .set("id", id("error"))
                        .set("class", "error");
    }

    private String describedBy() {
        if (error == null) {
            return hinted() ? id("hint") : null;
        }
        return hinted() ? id("hint") + " " + id("error") : id("error");
    }

    private String id(String part) {
        return part + "." + question.id();
    }
}
