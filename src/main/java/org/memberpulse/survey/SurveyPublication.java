package org.memberpulse.survey;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import org.hibernate.annotations.TenantId;

/** Which version answers a stage for a segment. */
@Entity
@IdClass(SurveyPublication.Key.class)
class SurveyPublication extends PanacheEntityBase {
    /** Serves the segments without a survey of their own at the stage. */
    static final String ANY_SEGMENT = "*";

    record Key(String organizationId, String stage, String segment) {}

    @Id
    @TenantId
    public String organizationId;

    @Id
    public String stage;

    @Id
    public String segment;

    public String survey;
    public int version;

    static SurveyPublication at(String stage, String segment) {
        SurveyPublication publication = new SurveyPublication();
        publication.stage = stage;
        publication.segment = segment;
        return publication;
    }

    static List<SurveyPublication> inOrder() {
        return list("order by stage, segment");
    }

    boolean isAt(String stage, String segment) {
        return this.stage.equals(stage) && this.segment.equals(segment);
    }

    void show(SurveyVersion shown) {
        survey = shown.survey;
        version = shown.version;
    }
}
