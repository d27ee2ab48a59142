package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.memberpulse.response.PublicInvitationView;
import org.memberpulse.survey.Confidentiality;
import org.memberpulse.survey.LocalizedQuestion;

/**
 * The questions in a plain form.
 *
 * @param answers by question, what is filled in
 * @param errors by question, what is wrong with it
 * @param notice what stands above the questions; {@link Html#NONE} for nothing
 * @param action where the form is sent
 */
record SurveyForm(
        PublicInvitationView view,
        Words words,
        Map<String, JsonNode> answers,
        Map<String, String> errors,
        Html notice,
        String action) {

    /** The title of the survey, or a greeting for one that has none. */
    String title() {
        String title = view.survey().title();
        return title == null ? words.plain("heading", view.organization().name()) : title;
    }

    String tabTitle() {
        return errors.isEmpty() ? title() : words.plain("error.prefix") + " " + title();
    }

    Html content() {
        return Html.of(summary(), el("h1").add(title()), notice, form());
    }

    String css() {
        return new Conditions(questions()).css();
    }

    private Html form() {
        Conditions conditions = new Conditions(questions());
        // Checked by the service alone, so that all browsers say the same in the same place.
        Element form = el("form")
                .set("method", "post")
                .set("action", action)
                .set("autocomplete", "off")
                .set("novalidate", true);
        boolean confidential = view.confidentiality() == Confidentiality.CONFIDENTIAL;
        for (LocalizedQuestion question : questions()) {
            Html lead = question.showIf() == null
                    ? Html.NONE
                    : el("p", conditions.lead(question.showIf(), words)).set("class", "lead");
            JsonNode answer = answers.get(question.id());
            form.add(new QuestionHtml(question, words, lead, answer, errors.get(question.id()), confidential).html());
        }
        Html promise = confidential
                ? words.say("promise.confidential")
                : words.say("promise.identified", view.organization().name());
        return form.add(
                el("p", promise).set("class", "promise"),
                el("button", words.say("send")).set("type", "submit"));
    }

    private Html summary() {
        if (errors.isEmpty()) {
            return Html.NONE;
        }
        List<Element> links = questions().stream()
                .filter(question -> errors.containsKey(question.id()))
                .map(this::link)
                .toList();
        return el("div")
                .set("class", "error-summary")
                .set("role", "alert")
                .set("tabindex", "-1")
                .add(el("h2", words.say("error.title")), el("ul").add(links));
    }

    /** Names the question too: the same can be wrong with several. */
    private Element link(LocalizedQuestion question) {
        Element asked = el("span").add(" – " + question.text());
        return el(
                "li", el("a", Html.text(errors.get(question.id())), asked).set("href", "#" + Controls.first(question)));
    }

    private List<LocalizedQuestion> questions() {
        return view.survey().questions();
    }
}
