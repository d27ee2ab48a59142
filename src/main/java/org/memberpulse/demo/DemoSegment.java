package org.memberpulse.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A segment of the demo: how many they are, how long they stay, how gladly they answer, and how they feel at the stages
 * of a year.
 */
enum DemoSegment {
    /** Delighted by the start, and less and less sure what it is for by the time the first full fee is due. */
    STUDENT("student", 620, new Stay(20, 1_300, 0.19), 0.29, 0.08, new Year(8.9, 9.3, 8.2, 7.1, 0)),
    /** Neglected a year ago, and better served from quarter to quarter. */
    EARLY_CAREER("early-career", 760, new Stay(20, 2_000, 0.13), 0.30, 0.20, new Year(8.2, 8.2, 8.1, 8.0, 1.6)),
    SENIOR("senior", 1_090, new Stay(30, 2_190, 0.08), 0.36, 0.30, new Year(8.7, 8.8, 8.6, 8.5, 0)),
    /** Few, valuable, and unconvinced when the invoice comes. */
    CORPORATE("corporate", 170, new Stay(90, 2_190, 0.12), 0.34, 0.25, new Year(8.4, 8.3, 7.6, 6.6, 0)),
    RETIRED("retired", 360, new Stay(320, 2_190, 0.05), 0.46, 0.03, new Year(9.3, 9.3, 9.4, 9.3, 0));

    private final String code;
    private final int size;
    private final Stay stay;
    private final double answering;
    private final double bound;
    private final Year year;

    DemoSegment(String code, int size, Stay stay, double answering, double bound, Year year) {
        this.code = code;
        this.size = size;
        this.stay = stay;
        this.answering = answering;
        this.bound = bound;
        this.year = year;
    }

    /** Days since the latest and the earliest of them joined, and the share that leaves within a year. */
    record Stay(int fewestDays, int mostDays, double leaving) {}

    /** How they feel on average, from 0 to 10, and by how much that rises from the first day of the year to the last. */
    private record Year(double welcome, double postOnboarding, double midTerm, double preRenewal, double rise) {
        double at(String stage) {
            return Map.of(
                            "welcome", welcome,
                            "post-onboarding", postOnboarding,
                            "mid-term", midTerm,
                            "pre-renewal", preRenewal)
                    .getOrDefault(stage, midTerm);
        }
    }

    static Optional<DemoSegment> of(String code) {
        return Arrays.stream(values())
                .filter(segment -> segment.code.equals(code))
                .findFirst();
    }

    String code() {
        return code;
    }

    int size() {
        return size;
    }

    Stay stay() {
        return stay;
    }

    /** The share of invitations that they answer. */
    double answering() {
        return answering;
    }

    /** The share that stays because the profession or the employer wants it. */
    double bound() {
        return bound;
    }

    /**
     * How they feel on average.
     *
     * @param passed how much of the year had passed, 0 to 1
     */
    double feeling(String stage, double passed) {
        return year.at(stage) + year.rise() * (passed - 0.5);
    }

    /** Why those who are free to go stay, the most frequent reasons more than once. */
    List<String> reasons() {
        return switch (this) {
            case STUDENT -> List.of("learning", "learning", "career", "career", "network", "purpose", "other");
            case EARLY_CAREER -> List.of("learning", "learning", "career", "network", "network", "knowledge");
            case SENIOR -> List.of("knowledge", "knowledge", "network", "network", "learning", "purpose", "purpose");
            case CORPORATE -> List.of("network", "network", "network", "knowledge", "purpose", "other");
            case RETIRED -> List.of("purpose", "purpose", "purpose", "network", "network", "knowledge", "other");
        };
    }
}
