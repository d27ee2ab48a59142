package org.memberpulse.member;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** A named group of members. Rules are tried in the order of their positions; the first that matches wins. */
@Entity
@IdClass(Segment.Key.class)
class Segment extends PanacheEntityBase {
    record Key(String organizationId, String code) {}

    @Id
    @TenantId
    public String organizationId;

    @Id
    public String code;

    public String name;
    public int position;

    @JdbcTypeCode(SqlTypes.JSON)
    public SegmentRule rule;

    static Segment of(String code, String name, int position, SegmentRule rule) {
        Segment segment = new Segment();
        segment.code = code;
        segment.name = name;
        segment.position = position;
        segment.rule = rule;
        return segment;
    }

    static Optional<Segment> ofCode(String code) {
        return find("code", code).firstResultOptional();
    }

    static List<Segment> inOrder() {
        return list("order by position, code");
    }
}
