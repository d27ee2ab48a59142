package org.memberpulse.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.memberpulse.platform.Ids;

/** One membership body. */
@Entity
class Organization extends PanacheEntityBase {
    /** Ten characters of five bits: enough that no two organizations meet, short enough to stand in every link. */
    private static final int ID_LENGTH = 10;

    @Id
    public String id;

    public String slug;
    public String name;
    public String timeZone;
    public String locale;
    public int minimumCell = 5;
    public int minimumDetail = 10;
    public int quietPeriodDays = 90;
    public int yearlyCap = 3;
    public List<String> allowedOrigins = List.of();
    public String privacyNoticeUrl;
    public String contactEmail;
    public String accentColor = "#0b5fff";
    public String logoUrl;
    public int yearStartsMonth = 1;
    public String headlineStage = "mid-term";
    public Instant createdAt;

    static Organization of(NewOrganization wanted, Instant now) {
        Organization organization = new Organization();
        organization.id = Ids.code(ID_LENGTH);
        organization.slug = wanted.slug();
        organization.name = wanted.name();
        organization.timeZone = wanted.timeZone();
        organization.locale = wanted.locale() == null ? "en" : wanted.locale();
        organization.createdAt = now;
        return organization;
    }

    static Optional<Organization> ofSlug(String slug) {
        return find("slug", slug).firstResultOptional();
    }

    /** Takes over what the changes name; what they leave out stays. */
    void change(OrganizationChanges changes) {
        name = changes.name() == null ? name : changes.name();
        timeZone = changes.timeZone() == null ? timeZone : changes.timeZone();
        locale = changes.locale() == null ? locale : changes.locale();
        minimumCell = changes.minimumCell() == null ? minimumCell : changes.minimumCell();
        minimumDetail = changes.minimumDetail() == null ? minimumDetail : changes.minimumDetail();
        quietPeriodDays = changes.quietPeriodDays() == null ? quietPeriodDays : changes.quietPeriodDays();
        yearlyCap = changes.yearlyCap() == null ? yearlyCap : changes.yearlyCap();
        allowedOrigins = changes.allowedOrigins() == null ? allowedOrigins : changes.allowedOrigins();
        privacyNoticeUrl = changes.privacyNoticeUrl() == null
                ? privacyNoticeUrl
                : changes.privacyNoticeUrl().orElse(null);
        contactEmail = changes.contactEmail() == null
                ? contactEmail
                : changes.contactEmail().orElse(null);
        accentColor = changes.accentColor() == null ? accentColor : changes.accentColor();
        logoUrl = changes.logoUrl() == null ? logoUrl : changes.logoUrl().orElse(null);
        yearStartsMonth = changes.yearStartsMonth() == null ? yearStartsMonth : changes.yearStartsMonth();
        headlineStage = changes.headlineStage() == null ? headlineStage : changes.headlineStage();
    }

    OrganizationSettings settings() {
        return new OrganizationSettings(
                id,
                name,
                ZoneId.of(timeZone),
                locale,
                minimumCell,
                minimumDetail,
                quietPeriodDays,
                yearlyCap,
                List.copyOf(allowedOrigins),
                privacyNoticeUrl,
                contactEmail,
                accentColor,
                logoUrl,
                yearStartsMonth);
    }
}
