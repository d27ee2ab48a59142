package org.memberpulse.survey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;
import org.memberpulse.platform.Code;

/** A questionnaire: the draft that is worked on, and how many versions were frozen of it. */
@Entity
@IdClass(Survey.Key.class)
class Survey extends PanacheEntityBase {
    record Key(String organizationId, String code) {}

    @Id
    @TenantId
    public String organizationId;

    @Id
    public String code;

    @JdbcTypeCode(SqlTypes.JSON)
    public SurveyContent draft;

    public int latestVersion;
    public Instant updatedAt;

    static Survey of(String code) {
        Survey survey = new Survey();
        survey.code = code;
        return survey;
    }

    /** Nothing has an impossible code; a NUL in it would be refused by PostgreSQL. */
    static Optional<Survey> ofCode(String code) {
        return code.matches(Code.PATTERN) ? find("code", code).firstResultOptional() : Optional.empty();
    }

    static List<Survey> inOrder() {
        return list("order by code");
    }

    /** Makes publications of one organization queue: two of them may be about the same stage. */
    static void lockAll() {
        find("order by code").withLock(LockModeType.PESSIMISTIC_WRITE).list();
    }

    void become(SurveyContent wanted, Instant now) {
        updatedAt = wanted.equals(draft) ? updatedAt : now;
        draft = wanted;
    }

    /** Lets the draft answer its stage for its segments, instead of whatever did, and the survey nothing else. */
    void publish(Instant now) {
        SurveyVersion version = freeze(now);
        List<String> segments = draft.segments() == null ? List.of(SurveyPublication.ANY_SEGMENT) : draft.segments();
        List<SurveyPublication> all = SurveyPublication.inOrder();
        all.stream()
                .filter(publication -> publication.survey.equals(code))
                .filter(publication -> segments.stream().noneMatch(segment -> publication.isAt(draft.stage(), segment)))
                .forEach(SurveyPublication::delete);
        for (String segment : segments) {
            SurveyPublication publication = all.stream()
                    .filter(earlier -> earlier.isAt(draft.stage(), segment))
                    .findFirst()
                    .orElseGet(() -> SurveyPublication.at(draft.stage(), segment));
            publication.show(version);
            publication.persist();
        }
    }

    /** Lets the survey answer no stage any more; its versions stay. */
    void withdraw() {
        SurveyPublication.inOrder().stream()
                .filter(publication -> publication.survey.equals(code))
                .forEach(SurveyPublication::delete);
    }

    /** The version that says what the draft says: the latest if nothing was changed since, or a new one. */
    private SurveyVersion freeze(Instant now) {
        return SurveyVersion.find(code, latestVersion)
                .filter(latest -> latest.content.equals(draft))
                .orElseGet(() -> {
                    SurveyVersion next = SurveyVersion.of(code, ++latestVersion, draft, now);
                    next.persist();
                    return next;
                });
    }
}
