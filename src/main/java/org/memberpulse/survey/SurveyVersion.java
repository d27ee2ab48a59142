package org.memberpulse.survey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** What a survey asked from one publication to the next. */
@Entity
@Immutable
@IdClass(SurveyVersion.Key.class)
class SurveyVersion extends PanacheEntityBase {
    record Key(String organizationId, String survey, int version) {}

    @Id
    @TenantId
    public String organizationId;

    @Id
    public String survey;

    @Id
    public int version;

    @JdbcTypeCode(SqlTypes.JSON)
    public SurveyContent content;

    public Instant publishedAt;

    static SurveyVersion of(String survey, int number, SurveyContent content, Instant now) {
        SurveyVersion version = new SurveyVersion();
        version.survey = survey;
        version.version = number;
        version.content = content;
        version.publishedAt = now;
        return version;
    }

    static Optional<SurveyVersion> find(String survey, int version) {
        return find("survey = ?1 and version = ?2", survey, version).firstResultOptional();
    }
}
