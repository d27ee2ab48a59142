package org.memberpulse.demo;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memberpulse.invitation.FatiguePolicy;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageTrigger;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.Member;
import org.memberpulse.survey.DemoSurveys;
import org.memberpulse.survey.SurveyContent;

/** A year of the demo without a database. */
record DemoYear(Instant now, List<Member> members, List<DemoAsk> asks, List<Answered> all) {
    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final List<StageView> STAGES = List.of(
            stage("welcome", Anchor.JOINED_ON, 30, null, true),
            stage("post-onboarding", Anchor.JOINED_ON, 95, null, false),
            stage("mid-term", Anchor.RENEWS_ON, -180, null, false),
            stage("pre-renewal", Anchor.RENEWS_ON, -90, 30, false));

    record Answered(DemoAsk ask, SurveyContent survey, DemoAnswers.Given given) {
        int score(String question) {
            return given.answers().get(question).intValue();
        }

        String segment() {
            return ask.member().attributes().get("grade").asText();
        }
    }

    static DemoYear endingAt(Instant now) {
        OfficeHours hours = new OfficeHours(ZONE);
        List<Member> members = new DemoMembership(
                        now,
                        ZONE,
                        at -> UUID.nameUUIDFromBytes(at.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .members();
        List<DemoAsk> asks = new DemoAsks(now, hours, STAGES, new FatiguePolicy(90, 3)).of(members);
        DemoAnswers answers = new DemoAnswers(now, hours, DemoComments.read());
        List<Answered> all = asks.stream()
                .flatMap(ask -> {
                    SurveyContent survey = DemoSurveys.of(ask.stage().code());
                    Optional<DemoAnswers.Given> given = answers.of(ask, survey);
                    return given.map(found -> new Answered(ask, survey, found)).stream();
                })
                .toList();
        return new DemoYear(now, members, asks, all);
    }

    private static StageView stage(String code, Anchor anchor, int offset, Integer override, boolean exempt) {
        StageTrigger trigger = new StageTrigger(anchor, offset, 30, null);
        return new StageView(code, code, trigger, true, false, 0, 180, override, 100, exempt, 1);
    }

    Stream<Answered> answered() {
        return all.stream();
    }

    Stream<Answered> answered(String segment) {
        return all.stream().filter(answer -> answer.segment().equals(segment));
    }

    Stream<Answered> answered(String segment, String stage) {
        return answered(segment).filter(at(stage));
    }

    IntStream scores(String segment, String stage) {
        return answered(segment, stage).mapToInt(answer -> answer.score("nps"));
    }

    double nps(String segment, String stage) {
        return nps(answered(segment, stage));
    }

    static double nps(Stream<Answered> answers) {
        return answers.mapToInt(answer -> answer.score("nps"))
                .map(score -> score >= 9 ? 100 : score <= 6 ? -100 : 0)
                .average()
                .orElse(0);
    }

    private static Predicate<Answered> at(String stage) {
        return answer -> answer.ask().stage().code().equals(stage);
    }
}
