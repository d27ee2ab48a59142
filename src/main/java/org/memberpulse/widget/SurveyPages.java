package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.response.Collection;
import org.memberpulse.response.NewResponse;
import org.memberpulse.response.PublicInvitationView;
import org.memberpulse.response.PublicInvitationView.GivenResponse;
import org.memberpulse.survey.LocalizedQuestion;
import org.memberpulse.survey.QuestionType;

/** Which page a visit gets. */
@ApplicationScoped
class SurveyPages {
    private final Collection collection;
    private final Organizations organizations;
    private final Addresses addresses;
    private final Clock clock;

    SurveyPages(Collection collection, Organizations organizations, Addresses addresses, Clock clock) {
        this.collection = collection;
        this.organizations = organizations;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** What the link shows; records nothing. */
    Page show(Visit visit) {
        PublicInvitationView view = collection.read(visit.token(), visit.locale());
        boolean answered = view.state().equals("answered");
        if (answered && visit.thanks()) {
            Words words = Words.in(view.locale());
            return StatePages.thanks(view, words, look(), change(view, visit, words), footer(visit, words));
        }
        if (answered && !(visit.edit() && editable(view)) || view.response() != null && !editable(view)) {
            return answered(view, visit, false);
        }
        Map<String, JsonNode> answers = new LinkedHashMap<>();
        if (view.response() != null) {
            answers.putAll(FormAnswers.byQuestion(view.response().answers()));
        }
        if (visit.score() != null) {
            recommendation(view).ifPresent(nps -> answers.put(nps.id(), IntNode.valueOf(visit.score())));
        }
        return form(200, view, visit, answers, Map.of());
    }

    /** Stores the answers; the page that says what is wrong with them, or nothing once they are stored. */
    Optional<Page> send(Visit visit, FormFields fields) {
        PublicInvitationView view = collection.read(visit.token(), visit.locale());
        Map<String, JsonNode> answers =
                FormAnswers.byQuestion(FormAnswers.read(fields, view.survey().questions()));
        try {
            collection.answer(visit.token(), new NewResponse(answers, true));
            return Optional.empty();
        } catch (ProblemException refused) {
            return switch (refused.code()) {
                case RESPONSE_FINAL -> Optional.of(answered(view, visit, true));
                case INVALID -> {
                    Map<String, String> errors = AnswerErrors.of(
                            refused.errors(), view.survey().questions(), answers, Words.in(view.locale()));
                    yield Optional.of(form(422, view, visit, answers, errors));
                }
                default -> throw refused;
            };
        }
    }

    private Page form(
            int status,
            PublicInvitationView view,
            Visit visit,
            Map<String, JsonNode> answers,
            Map<String, String> errors) {
        Words words = Words.in(view.locale());
        GivenResponse given = view.response();
        Html notice = given == null || !given.complete()
                ? Html.NONE
                : el(
                        "p",
                        words.say(
                                "edit.since",
                                StatePages.time(given.answeredAt(), settings().zone(), words)));
        SurveyForm form = new SurveyForm(view, words, answers, errors, notice, addresses.survey(visit.language()));
        return new Page(status, words, look(), form.tabTitle(), form.main(), footer(visit, words), form.css());
    }

    private Page answered(PublicInvitationView view, Visit visit, boolean refused) {
        Words words = Words.in(view.locale());
        Html change = refused ? Html.NONE : change(view, visit, words);
        return StatePages.answered(view, refused, settings().zone(), words, look(), change, footer(visit, words));
    }

    private Html change(PublicInvitationView view, Visit visit, Words words) {
        return editable(view)
                ? StatePages.change(view.response(), settings().zone(), words, addresses.survey(visit.toEdit()))
                : Html.NONE;
    }

    private boolean editable(PublicInvitationView view) {
        return view.response() != null
                && clock.instant().isBefore(view.response().editableUntil());
    }

    private static Optional<LocalizedQuestion> recommendation(PublicInvitationView view) {
        return view.survey().questions().stream()
                .filter(question -> question.type() == QuestionType.NPS)
                .findFirst();
    }

    private Html footer(Visit visit, Words words) {
        return Footer.of(look(), words, addresses.unsubscribe(visit));
    }

    private Look look() {
        return Look.of(settings());
    }

    private OrganizationSettings settings() {
        return organizations.settings();
    }
}
