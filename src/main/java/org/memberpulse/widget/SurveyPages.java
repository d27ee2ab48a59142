package org.memberpulse.widget;

import static org.memberpulse.widget.Html.el;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.memberpulse.organization.Organizations;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.response.Collection;
import org.memberpulse.response.NewResponse;
import org.memberpulse.response.PublicInvitationView;
import org.memberpulse.survey.LocalizedQuestion;
import org.memberpulse.survey.QuestionType;

/** Which page a visit gets. */
@ApplicationScoped
class SurveyPages {
    private final Collection collection;
    private final Organizations organizations;
    private final Addresses addresses;
    private final AnsweredPages answered;
    private final SurveyElement element;

    SurveyPages(
            Collection collection,
            Organizations organizations,
            Addresses addresses,
            AnsweredPages answered,
            SurveyElement element) {
        this.collection = collection;
        this.organizations = organizations;
        this.addresses = addresses;
        this.answered = answered;
        this.element = element;
    }

    /** What the link shows; records nothing. */
    Page show(Visit visit) {
        PublicInvitationView view = collection.read(visit.token(), visit.locale());
        boolean complete = view.state().equals("answered");
        if (complete && visit.thanks()) {
            return answered.thanks(view, visit);
        }
        boolean begun = complete || view.response() != null;
        if (complete && !visit.edit() || begun && !answered.editable(view)) {
            return answered.answered(view, visit);
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
                case RESPONSE_FINAL -> Optional.of(answered.refused(view, visit));
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
        Look look = Look.of(organizations.settings());
        SurveyForm form =
                new SurveyForm(view, words, answers, errors, answered.notice(view), addresses.survey(visit.language()));
        Html footer = Footer.of(look, words, addresses.unsubscribe(visit));
        // Whoever sent the plain form runs no script, so that what is wrong with it is told in the same way.
        boolean scripted = errors.isEmpty();
        Html content = scripted ? element.around(view, visit, form.content()) : form.content();
        return new Page(status, words, look, form.tabTitle(), el("main", content), footer, form.css(), scripted);
    }

    private static Optional<LocalizedQuestion> recommendation(PublicInvitationView view) {
        return view.survey().questions().stream()
                .filter(question -> question.type() == QuestionType.NPS)
                .findFirst();
    }
}
