package org.memberpulse.survey;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.organization.ConfigurationMemory;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Remembered;
import org.memberpulse.platform.Json;

/** The surveys that are asked now, and every version that was ever asked. */
@ApplicationScoped
public class Surveys {
    /** Some 10 kB each. */
    private static final int VERSIONS_KEPT = 2_000;

    private final Jdbi jdbi;
    private final CurrentOrganization current;
    private final Remembered<Map<Place, Named>> published;
    private final LoadingCache<VersionKey, PublishedSurvey> versions =
            Caffeine.newBuilder().maximumSize(VERSIONS_KEPT).build(this::read);

    private record Place(String stage, String segment) {}

    private record Named(String survey, int version) {}

    private record VersionKey(String organizationId, String survey, int version) {}

    Surveys(Jdbi jdbi, CurrentOrganization current, ConfigurationMemory memory) {
        this.jdbi = jdbi;
        this.current = current;
        this.published = memory.of(organization -> publications());
    }

    /** What the current organization asks a member of a segment at a stage; empty when it asks nothing. */
    public Optional<PublishedSurvey> publishedFor(String stage, String segment) {
        String organization = current.id();
        Map<Place, Named> places = published.of(organization);
        return Optional.ofNullable(places.get(new Place(stage, segment)))
                .or(() -> Optional.ofNullable(places.get(new Place(stage, SurveyPublication.ANY_SEGMENT))))
                .map(named -> version(organization, named.survey(), named.version()));
    }

    /**
     * A version, which is immutable and therefore kept for good.
     *
     * @throws IllegalStateException when it does not exist: whoever names a version read it from a row of ours
     */
    public PublishedSurvey version(String organizationId, String survey, int version) {
        return versions.get(new VersionKey(organizationId, survey, version));
    }

    /** Every version that an organization ever published. */
    public List<PublishedSurvey> versions(String organizationId) {
        List<VersionKey> keys = jdbi.withHandle(handle -> handle.createQuery("""
                        select survey, version from survey_version where organization_id = :organization
                        order by survey, version""")
                .bind("organization", organizationId)
                .map((row, context) -> new VersionKey(organizationId, row.getString("survey"), row.getInt("version")))
                .list());
        return keys.stream().map(versions::get).toList();
    }

    @Transactional
    Map<Place, Named> publications() {
        return SurveyPublication.inOrder().stream()
                .collect(Collectors.toMap(
                        publication -> new Place(publication.stage, publication.segment),
                        publication -> new Named(publication.survey, publication.version)));
    }

    private PublishedSurvey read(VersionKey key) {
        String content = jdbi.withHandle(handle -> handle.createQuery("""
                        select content from survey_version
                        where organization_id = :organization and survey = :survey and version = :version""")
                .bind("organization", key.organizationId())
                .bind("survey", key.survey())
                .bind("version", key.version())
                .mapTo(String.class)
                .findOne()
                .orElseThrow(() -> new IllegalStateException("survey " + key + " does not exist")));
        return new PublishedSurvey(key.survey(), key.version(), Json.read(content, SurveyContent.class));
    }
}
