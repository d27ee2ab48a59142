package org.memberpulse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.memberpulse.invitation.Ask;
import org.memberpulse.invitation.Eligibility;
import org.memberpulse.invitation.FatiguePolicy;
import org.memberpulse.invitation.Situation;
import org.memberpulse.invitation.StagePolicy;
import org.memberpulse.invitation.Standing;
import org.memberpulse.invitation.SuppressionReason;
import org.memberpulse.invitation.Verdict;
import org.memberpulse.journey.Anchor;
import org.memberpulse.journey.StageView;
import org.memberpulse.member.LeftReason;
import org.memberpulse.member.Member;
import org.memberpulse.member.MemberStatus;

/** Who was asked when in the last twelve months: each stage on its day, if the rules of the service let it. */
final class DemoAsks {
    private static final double THROUGH_THE_PORTAL = 0.22;

    private final Instant now;
    private final OfficeHours hours;
    private final List<StageView> stages;
    private final FatiguePolicy fatigue;

    DemoAsks(Instant now, OfficeHours hours, List<StageView> stages, FatiguePolicy fatigue) {
        this.now = now;
        this.hours = hours;
        this.stages = stages;
        this.fatigue = fatigue;
    }

    private record Due(StageView stage, LocalDate anchor, LocalDate on) {}

    /** All asks, the earliest first. */
    List<DemoAsk> of(List<Member> members) {
        return members.stream()
                .flatMap(member -> of(member).stream())
                .sorted(Comparator.comparing(DemoAsk::at))
                .toList();
    }

    private List<DemoAsk> of(Member member) {
        List<DemoAsk> asked = new ArrayList<>();
        due(member).forEach(due -> ask(member, due, asked).ifPresent(asked::add));
        return asked;
    }

    private Stream<Due> due(Member member) {
        LocalDate today = hours.day(now);
        return stages.stream()
                .filter(stage -> stage.enabled() && stage.trigger().anchor() != null)
                .flatMap(stage -> anchors(member, stage.trigger().anchor())
                        .map(anchor -> new Due(
                                stage, anchor, anchor.plusDays(stage.trigger().offsetDays()))))
                .filter(due ->
                        due.on().isAfter(today.minusYears(1)) && !due.on().isAfter(today))
                .sorted(Comparator.comparing(Due::on));
    }

    private static Stream<LocalDate> anchors(Member member, Anchor anchor) {
        return switch (anchor) {
            case JOINED_ON -> Stream.of(member.joinedOn());
            case RENEWS_ON -> renewals(member);
            case LAPSED_ON, ANNIVERSARY -> Stream.empty();
        };
    }

    private static Stream<LocalDate> renewals(Member member) {
        int years = member.renewsOn().getYear() - member.joinedOn().getYear();
        return IntStream.rangeClosed(1, years).mapToObj(member.joinedOn()::plusYears);
    }

    /** Tried on every workday of the window while another survey is too recent, as the date sweep would. */
    private Optional<DemoAsk> ask(Member member, Due due, List<DemoAsk> asked) {
        Chance chance = Chance.of(member.memberId().hashCode(), due.stage().code() + due.on());
        String channel = chance.happens(THROUGH_THE_PORTAL) ? "portal" : "email";
        LocalDate end = due.on().plusDays(due.stage().trigger().windowDays());
        for (LocalDate day = due.on(); day.isBefore(end); day = day.plusDays(1)) {
            Instant at = hours.morning(day, chance);
            if (!at.isBefore(now)) {
                return Optional.empty();
            }
            Verdict verdict = verdict(member, due.stage(), asked, at);
            if (verdict.invited()) {
                return Optional.of(new DemoAsk(member, due.stage(), due.anchor(), renewal(member, at), channel, at));
            }
            if (verdict.reason() != SuppressionReason.QUIET_PERIOD) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private LocalDate renewal(Member member, Instant at) {
        LocalDate day = hours.day(at);
        return renewals(member).filter(date -> !date.isBefore(day)).findFirst().orElse(member.renewsOn());
    }

    private Verdict verdict(Member member, StageView stage, List<DemoAsk> asked, Instant at) {
        List<Ask> before = asked.stream()
                .map(ask -> new Ask(ask.at(), ask.stage().code(), ask.stage().exempt()))
                .toList();
        StagePolicy policy = new StagePolicy(
                stage.code(),
                stage.enabled(),
                stage.trigger().windowDays(),
                false,
                stage.quietPeriodDays(),
                stage.quietPeriodOverrideDays(),
                stage.exempt());
        return Eligibility.decide(new Situation(at, at, policy, standing(member, at), before, fatigue, true));
    }

    /** How the member stood then: who has left by now was a member before. */
    private Standing standing(Member member, Instant at) {
        boolean ended = member.lapsedOn() != null && !hours.day(at).isBefore(member.lapsedOn());
        boolean gone = ended && (member.leftReason() == LeftReason.DECEASED);
        return new Standing(
                member.contactable() && member.status() != MemberStatus.SUSPENDED && !gone,
                member.optedOutAt() != null && !at.isBefore(member.optedOutAt()),
                member.bouncedAt() != null && !at.isBefore(member.bouncedAt()),
                ended);
    }
}
