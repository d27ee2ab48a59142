package org.memberpulse.organization;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
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
    public List<Integer> reminderDays = List.of(5);

    @Enumerated(EnumType.STRING)
    public List<Weekday> sendDays = List.of(Weekday.values());

    public int sendFromHour;
    public int sendToHour = 24;
    public Integer dailyLimit;
    public int keepTextMonths = 12;
    public int keepIdentityMonths = 24;
    public int keepInvitationMonths = 24;
    public int keepLeaverMonths = 12;
    public boolean publishToDatabase;
    public Instant rosterCompleteAt;
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
        publishToDatabase = changes.publishToDatabase() == null ? publishToDatabase : changes.publishToDatabase();
        changeSending(changes);
        if (changes.retention() != null) {
            keep(changes.retention());
        }
    }

    private void keep(Retention wanted) {
        keepTextMonths = wanted.textMonths() == null ? keepTextMonths : wanted.textMonths();
        keepIdentityMonths = wanted.identityMonths() == null ? keepIdentityMonths : wanted.identityMonths();
        keepInvitationMonths = wanted.invitationMonths() == null ? keepInvitationMonths : wanted.invitationMonths();
        keepLeaverMonths = wanted.leaverMonths() == null ? keepLeaverMonths : wanted.leaverMonths();
    }

    private void changeSending(OrganizationChanges changes) {
        reminderDays = changes.reminderDays() == null
                ? reminderDays
                : changes.reminderDays().stream().sorted().distinct().toList();
        sendDays = changes.sendDays() == null
                ? sendDays
                : changes.sendDays().stream().sorted().distinct().toList();
        if (changes.sendHours() != null) {
            sendFromHour = changes.sendHours().from();
            sendToHour = changes.sendHours().to();
        }
        dailyLimit =
                changes.dailyLimit() == null ? dailyLimit : changes.dailyLimit().orElse(null);
    }

    Retention retention() {
        return new Retention(keepTextMonths, keepIdentityMonths, keepInvitationMonths, keepLeaverMonths);
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
                yearStartsMonth,
                List.copyOf(reminderDays),
                new Sending(List.copyOf(sendDays), sendFromHour, sendToHour, dailyLimit),
                retention());
    }
}
