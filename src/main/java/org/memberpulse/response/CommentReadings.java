package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.memberpulse.organization.CurrentKey;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.platform.Ids;
import org.memberpulse.problem.ProblemException;

/**
 * Who read what members wrote. A reading is recorded and committed before the answer is given: what cannot be recorded
 * is not read.
 */
@Singleton
class CommentReadings {
    private final CommentReadingStore store;
    private final CurrentOrganization organization;
    private final Organizations organizations;
    private final CurrentKey key;
    private final Clock clock;

    CommentReadings(
            CommentReadingStore store,
            CurrentOrganization organization,
            Organizations organizations,
            CurrentKey key,
            Clock clock) {
        this.store = store;
        this.organization = organization;
        this.organizations = organizations;
        this.key = key;
        this.clock = clock;
    }

    /** Records that a page is given, if anything in it is a member's own words. */
    void ofPage(ResponseFilter filter, ResponseForm form, List<ListedResponse> page) {
        if (page.stream().anyMatch(response -> !response.comments().isEmpty())) {
            keep(document(filter), form, page.size());
        }
    }

    /** Records that somebody is given everything about one member, with so many answers. Who it was is not kept here. */
    void ofExport(int responses) {
        if (responses > 0) {
            keep(JsonNodeFactory.instance.objectNode().put("export", true), ResponseForm.JSON, responses);
        }
    }

    /** Records that a stream is given, unless the filter leaves comments out; nobody knows yet what will be in it. */
    void ofStream(ResponseFilter filter, ResponseForm form) {
        if (!Boolean.FALSE.equals(filter.hasComment)) {
            keep(document(filter), form, null);
        }
    }

    /** The newest first, from one local day to another, which may both be null. */
    CommentReadingPage page(LocalDate from, LocalDate to, UUID after, int limit) {
        OrganizationSettings settings = organizations.settings();
        if (from != null && to != null && to.isBefore(from)) {
            throw ProblemException.badParameter("to", "to must not be before from");
        }
        List<CommentReading> rows = store.read(
                settings.id(),
                from == null ? null : lowest(from, settings.zone()),
                to == null ? null : lowest(to.plusDays(1), settings.zone()),
                after,
                limit + 1);
        return rows.size() <= limit
                ? new CommentReadingPage(rows, null)
                : new CommentReadingPage(
                        rows.subList(0, limit), rows.get(limit - 1).id().toString());
    }

    private static UUID lowest(LocalDate day, ZoneId zone) {
        return Ids.lowest(day.atStartOfDay(zone).toInstant());
    }

    private void keep(ObjectNode filter, ResponseForm form, Integer responses) {
        Instant now = clock.instant();
        store.add(
                organization.id(),
                new CommentReading(Ids.ordered(now), now, key.id(), key.owner(), filter, form, responses));
    }

    private static ObjectNode document(ResponseFilter filter) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        put(document, "stage", filter.stage);
        put(document, "segment", filter.segment);
        put(document, "survey", filter.survey);
        put(document, "from", filter.from);
        put(document, "to", filter.to);
        put(document, "metric", filter.metric);
        put(document, "atLeast", filter.atLeast);
        put(document, "atMost", filter.atMost);
        put(document, "hasComment", filter.hasComment);
        return document;
    }

    private static void put(ObjectNode document, String name, Object value) {
        if (value instanceof Integer number) {
            document.put(name, number);
        } else if (value instanceof Boolean truth) {
            document.put(name, truth);
        } else if (value != null) {
            document.put(name, value.toString());
        }
    }
}
