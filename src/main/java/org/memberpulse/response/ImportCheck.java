package org.memberpulse.response;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.memberpulse.member.MemberId;
import org.memberpulse.platform.Code;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;
import org.memberpulse.survey.CheckedAnswers;
import org.memberpulse.survey.Loyalty;

/** Decides whether a row of an import can be stored, and says why not. */
final class ImportCheck {
    private static final Pattern CODE = Pattern.compile(Code.PATTERN);
    private static final Pattern ID = Pattern.compile(MemberId.PATTERN);
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);
    private static final int LONGEST_COMMENT = 10_000;

    private final Instant now;
    private final ZoneId zone;

    ImportCheck(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** @throws ProblemException with what is wrong with the row */
    ImportedAnswer check(long line, ImportRow row) {
        require(
                row.externalId() != null && ID.matcher(row.externalId()).matches(),
                "externalId must be 1 to 200 characters");
        require(row.stage() != null && CODE.matcher(row.stage()).matches(), "stage must be a code such as pre-renewal");
        require(
                row.segment() == null || CODE.matcher(row.segment()).matches(),
                "segment must be a code such as early-career");
        require(
                row.memberId() == null || ID.matcher(row.memberId()).matches(),
                "memberId must be at most 200 characters without control characters");
        require(
                row.comment() == null || row.comment().length() <= LONGEST_COMMENT,
                "comment must be at most " + LONGEST_COMMENT + " characters");
        Map<String, Integer> scores = scores(row.scores());
        String answered = row.answeredAt();
        require(answered != null, "answeredAt must be given");
        boolean date = answered.length() == "2026-01-31".length();
        LocalDate day = date ? day(answered) : null;
        Instant instant = date ? null : instant(answered);
        return new ImportedAnswer(
                line,
                row.externalId(),
                instant,
                day,
                row.stage(),
                row.segment(),
                row.memberId(),
                scores,
                row.comment());
    }

    private static Map<String, Integer> scores(Map<String, Integer> given) {
        Map<String, Integer> scores = new HashMap<>();
        if (given != null) {
            for (Map.Entry<String, Integer> score : given.entrySet()) {
                ImportedScores.Range range = ImportedScores.SCALES.get(score.getKey());
                require(range != null, score.getKey() + " is not a metric that can be imported");
                if (score.getValue() != null) {
                    require(
                            range.has(score.getValue()),
                            score.getKey() + " must be from " + range.lowest() + " to " + range.highest());
                    scores.put(score.getKey(), score.getValue());
                }
            }
        }
        require(!scores.isEmpty(), "at least one score must be given");
        if (scores.containsKey("nps")) {
            scores.put(CheckedAnswers.CORE, 0);
        }
        if (scores.containsKey("msat") && scores.containsKey("intent")) {
            Loyalty loyalty = Loyalty.of(scores.get("msat"), scores.get("intent"), scores.get("nps"), Set.of());
            scores.put(Loyalty.METRIC, loyalty.slot());
        }
        return scores;
    }

    private LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            require(!day.isBefore(EARLIEST), "answeredAt must not be before " + EARLIEST);
            require(!day.isAfter(LocalDate.ofInstant(now, zone)), "answeredAt must not lie in the future");
            return day;
        } catch (DateTimeParseException notADate) {
            throw notATimeOrDate();
        }
    }

    private Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant();
            require(
                    !instant.isBefore(EARLIEST.atStartOfDay(zone).toInstant()),
                    "answeredAt must not be before " + EARLIEST);
            require(!instant.isAfter(now), "answeredAt must not lie in the future");
            return instant;
        } catch (DateTimeParseException notATime) {
            throw notATimeOrDate();
        }
    }

    private static void require(boolean fulfilled, String otherwise) {
        if (!fulfilled) {
            throw new ProblemException(ProblemCode.INVALID, otherwise);
        }
    }

    private static ProblemException notATimeOrDate() {
        return new ProblemException(
                ProblemCode.INVALID,
                "answeredAt must be a date such as 2026-03-31 or a time such as 2026-03-31T09:30:00Z");
    }
}
