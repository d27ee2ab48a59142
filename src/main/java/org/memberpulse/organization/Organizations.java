package org.memberpulse.organization;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;
import org.memberpulse.platform.RepeatableRead;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Makes organizations and knows their settings. */
@ApplicationScoped
public class Organizations {
    private final Clock clock;
    private final CurrentOrganization current;
    private final Event<OrganizationCreated> created;
    private final Event<TimeZoneChanged> timeZoneChanged;
    private final Event<ConfigurationChanged> configurationChanged;
    private final Remembered<OrganizationSettings> settings;
    private final RepeatableRead oneState;

    Organizations(
            Clock clock,
            CurrentOrganization current,
            Event<OrganizationCreated> created,
            Event<TimeZoneChanged> timeZoneChanged,
            Event<ConfigurationChanged> configurationChanged,
            ConfigurationMemory memory,
            RepeatableRead oneState) {
        this.clock = clock;
        this.current = current;
        this.created = created;
        this.timeZoneChanged = timeZoneChanged;
        this.configurationChanged = configurationChanged;
        this.settings = memory.of(this::read);
        this.oneState = oneState;
    }

    /** Makes an organization with its first key and, through the features that observe it, all its defaults. */
    public CreatedOrganization create(NewOrganization wanted) {
        return create(wanted, clock.instant());
    }

    /** The same for an organization that has been here since an earlier time. */
    public CreatedOrganization create(NewOrganization wanted, Instant since) {
        Organization organization = Organization.of(wanted, since);
        // The session takes its tenant when it opens: first the organization, then the transaction.
        return current.within(
                organization.id, () -> QuarkusTransaction.joiningExisting().call(() -> persist(organization)));
    }

    private CreatedOrganization persist(Organization organization) {
        if (Organization.ofSlug(organization.slug).isPresent()) {
            throw slugTaken(organization);
        }
        try {
            organization.persistAndFlush();
        } catch (ConstraintViolationException takenMeanwhile) {
            throw slugTaken(organization);
        }
        KeyText text = KeyText.random(organization.id);
        ApiKey key = ApiKey.of(text, new NewApiKey("first key", Scope.ALL, null, null), organization.createdAt);
        key.persistAndFlush();
        created.fire(new OrganizationCreated(organization.id, organization.name, organization.createdAt));
        return new CreatedOrganization(OrganizationView.of(organization), CreatedApiKey.of(key, text));
    }

    private static ProblemException slugTaken(Organization organization) {
        return new ProblemException(ProblemCode.SLUG_TAKEN, "Another organization has the slug " + organization.slug);
    }

    /** The settings of an organization; empty when there is none with this id. */
    public Optional<OrganizationSettings> find(String id) {
        return Optional.ofNullable(settings.of(id));
    }

    /** The settings of the organization this request speaks for. */
    public OrganizationSettings settings() {
        return settings.of(current.id());
    }

    /** The same, as they are at this moment also when another instance has just changed them. */
    @Transactional
    public OrganizationSettings settingsNow() {
        return read(current.id());
    }

    /** Changes settings. Another time zone counts all answers anew, so it needs one state of the data throughout. */
    public OrganizationView change(OrganizationChanges changes) {
        return changes.timeZone() == null
                ? QuarkusTransaction.joiningExisting().call(() -> apply(changes))
                : oneState.run(() -> apply(changes));
    }

    private OrganizationView apply(OrganizationChanges changes) {
        Organization organization = Organization.findById(current.id());
        String before = organization.timeZone;
        organization.change(changes);
        if (organization.minimumDetail < organization.minimumCell) {
            throw ProblemException.invalid("/minimumDetail", "must not be below minimumCell");
        }
        Organization.flush();
        configurationChanged.fire(new ConfigurationChanged(organization.id));
        if (!before.equals(organization.timeZone)) {
            timeZoneChanged.fire(new TimeZoneChanged(organization.id));
        }
        return OrganizationView.of(organization);
    }

    /** Notes that all members of the current organization are known. */
    @Transactional
    public void noteCompleteRoster(Instant at) {
        Organization.<Organization>findById(current.id()).rosterCompleteAt = at;
    }

    @Transactional
    OrganizationView view() {
        return OrganizationView.of(Organization.findById(current.id()));
    }

    @Transactional
    public List<String> ids() {
        return Organization.<Organization>listAll().stream().map(o -> o.id).toList();
    }

    /** The id of the organization with a slug. */
    @Transactional
    public Optional<String> idOf(String slug) {
        return Organization.ofSlug(slug).map(organization -> organization.id);
    }

    /** The id of the organization that somebody outside calls by its id or its slug. */
    public Optional<String> idOfAny(String idOrSlug) {
        return find(idOrSlug).map(OrganizationSettings::id).or(() -> idOf(idOrSlug));
    }

    private OrganizationSettings read(String id) {
        Organization organization = Organization.findById(id);
        return organization == null ? null : organization.settings();
    }
}
