package org.memberpulse.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.memberpulse.member.LeftReason;
import org.memberpulse.member.Member;
import org.memberpulse.member.MemberStatus;

/** The people of the demo: who they are, when they joined and which of them left within the last year. */
final class DemoMembership {
    /** People of the demo are told apart by their numbers; a person keeps the same fate from day to day. */
    private static final int FIRST_NUMBER = 100_001;

    /** Who does not pay is given this long before the membership ends. */
    private static final int GRACE_DAYS = 75;

    private final LocalDate today;
    private final ZoneId zone;
    private final Function<Instant, UUID> ids;

    DemoMembership(Instant now, ZoneId zone, Function<Instant, UUID> ids) {
        this.today = LocalDate.ofInstant(now, zone);
        this.zone = zone;
        this.ids = ids;
    }

    List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (DemoSegment segment : DemoSegment.values()) {
            for (int i = 0; i < segment.size(); i++) {
                members.add(member(segment, FIRST_NUMBER + members.size()));
            }
        }
        return members;
    }

    private Member member(DemoSegment segment, int number) {
        Chance chance = Chance.of(number, "person");
        LocalDate joinedOn = joinedOn(segment, chance);
        LocalDate renewal = nextRenewal(joinedOn);
        boolean leaves = chance.happens(segment.stay().leaving());
        LocalDate missed = renewal.minusYears(1);
        boolean left = leaves && missed.isAfter(joinedOn);
        boolean inGrace = left && missed.isAfter(today.minusDays(GRACE_DAYS));
        DemoHome home = DemoHome.of(segment, chance);
        Instant createdAt = joinedOn.atTime(9, 30).atZone(zone).toInstant();
        return new Member(
                ids.apply(createdAt),
                "M-" + number,
                home.locale(),
                joinedOn,
                left ? missed : renewal,
                left ? missed : null,
                status(left, inGrace, chance),
                left ? reason(segment, inGrace, chance) : null,
                !chance.happens(0.006),
                null,
                home.attributes(segment),
                chance.happens(0.012) ? within(chance) : null,
                chance.happens(0.008) ? within(chance) : null,
                createdAt);
    }

    /** Students join when the academic year begins, everybody else all year round. */
    private LocalDate joinedOn(DemoSegment segment, Chance chance) {
        DemoSegment.Stay stay = segment.stay();
        int days = stay.fewestDays() + (int) ((stay.mostDays() - stay.fewestDays()) * chance.share());
        LocalDate joinedOn = today.minusDays(days);
        if (segment != DemoSegment.STUDENT || !chance.happens(0.5)) {
            return joinedOn;
        }
        LocalDate autumn = LocalDate.of(joinedOn.getYear(), Month.SEPTEMBER, 10).plusDays(chance.below(50));
        return autumn.isBefore(today) ? autumn : autumn.minusYears(1);
    }

    private LocalDate nextRenewal(LocalDate joinedOn) {
        int years = today.getYear() - joinedOn.getYear();
        LocalDate thisYear = joinedOn.plusYears(years);
        return thisYear.isAfter(today) ? thisYear : joinedOn.plusYears(years + 1L);
    }

    private static MemberStatus status(boolean left, boolean inGrace, Chance chance) {
        if (left) {
            return inGrace ? MemberStatus.LAPSED : MemberStatus.LEFT;
        }
        return chance.happens(0.003) ? MemberStatus.SUSPENDED : MemberStatus.ACTIVE;
    }

    private static LeftReason reason(DemoSegment segment, boolean inGrace, Chance chance) {
        if (inGrace || chance.happens(0.6)) {
            return LeftReason.NOT_RENEWED;
        }
        return chance.of(
                switch (segment) {
                    case STUDENT, CORPORATE -> List.of(LeftReason.RESIGNED);
                    case EARLY_CAREER -> List.of(LeftReason.RESIGNED, LeftReason.RESIGNED, LeftReason.TRANSFERRED);
                    case SENIOR -> List.of(LeftReason.RESIGNED, LeftReason.RETIRED, LeftReason.TRANSFERRED);
                    case RETIRED -> List.of(LeftReason.RESIGNED, LeftReason.DECEASED, LeftReason.DECEASED);
                });
    }

    private Instant within(Chance chance) {
        return today.minusDays(1L + chance.below(364)).atTime(10, 0).toInstant(ZoneOffset.UTC);
    }
}
