package org.memberpulse.widget;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memberpulse.survey.LocalizedQuestion;
import org.memberpulse.survey.LocalizedQuestion.LocalizedOption;
import org.memberpulse.survey.ShowIf;

/**
 * Questions that hang on an earlier answer. A browser that knows {@code :has()} shows them when that answer is chosen;
 * any other shows them always, with a sentence that says when they are meant.
 */
final class Conditions {
    private final Map<String, LocalizedQuestion> questions;

    Conditions(List<LocalizedQuestion> questions) {
        this.questions = questions.stream().collect(Collectors.toMap(LocalizedQuestion::id, Function.identity()));
    }

    /** Hides each question as long as what it hangs on, or what that hangs on in turn, is not chosen. */
    String css() {
        String rules = questions.values().stream()
                .sorted((one, other) -> one.id().compareTo(other.id()))
                .flatMap(this::rules)
                .collect(Collectors.joining());
        return rules.isEmpty() ? "" : "@supports selector(:has(*)){" + rules + "}";
    }

    private Stream<String> rules(LocalizedQuestion question) {
        return Stream.iterate(question, asked -> asked != null, this::before)
                .filter(asked -> asked.showIf() != null)
                .map(asked -> "form:not(:has([name=\"%s\"]:is(%s):checked)) [id=\"%s\"]{display:none}"
                        .formatted(asked.showIf().question(), selectors(asked.showIf()), place(question)));
    }

    private LocalizedQuestion before(LocalizedQuestion question) {
        return question.showIf() == null
                ? null
                : questions.get(question.showIf().question());
    }

    private String selectors(ShowIf condition) {
        LocalizedQuestion asked = questions.get(condition.question());
        Stream<String> values = condition.in() != null
                ? condition.in().stream()
                : IntStream.rangeClosed(lowest(condition, asked), highest(condition, asked))
                        .mapToObj(String::valueOf);
        return values.map("[value=\"%s\"]"::formatted).collect(Collectors.joining(","));
    }

    /** The element of a question; no id of a control contains it, because codes have no dots. */
    static String place(LocalizedQuestion question) {
        return "question." + question.id();
    }

    /** The sentence before a question that hangs on another. */
    Html lead(ShowIf condition, Words words) {
        LocalizedQuestion asked = questions.get(condition.question());
        if (condition.in() != null) {
            String chosen = condition.in().stream()
                    .map(value -> label(asked, value, words))
                    .collect(Collectors.joining(words.plain("or")));
            return words.say("if.one", chosen, asked.text());
        }
        String lowest = String.valueOf(lowest(condition, asked));
        String highest = String.valueOf(highest(condition, asked));
        if (condition.atLeast() == null) {
            return words.say("if.atMost", highest, asked.text());
        }
        return condition.atMost() == null
                ? words.say("if.atLeast", lowest, asked.text())
                : words.say("if.between", lowest, highest, asked.text());
    }

    private static int lowest(ShowIf condition, LocalizedQuestion asked) {
        return condition.atLeast() == null ? asked.min() : Math.max(condition.atLeast(), asked.min());
    }

    private static int highest(ShowIf condition, LocalizedQuestion asked) {
        return condition.atMost() == null ? asked.max() : Math.min(condition.atMost(), asked.max());
    }

    private static String label(LocalizedQuestion asked, String value, Words words) {
        if (asked.options() == null) {
            return words.plain(value.equals("true") ? "yes" : "no");
        }
        return asked.options().stream()
                .filter(option -> option.id().equals(value))
                .map(LocalizedOption::text)
                .findFirst()
                .orElse(value);
    }
}
