package org.memberpulse.response;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.memberpulse.organization.OrganizationSettings;
import org.memberpulse.organization.Organizations;
import org.memberpulse.response.ResponseListStore.Row;
import org.memberpulse.survey.Surveys;

/**
 * The responses of the current organization, without tests, the newest first. A page is a few statements that each end
 * soon, also when it is one of thousands that are streamed: nothing is held in between, whatever the reader's pace. A
 * response that is there from the first page to the last is told once.
 */
@Singleton
class ResponseList {
    private static final int STREAMED_AT_ONCE = 500;

    private final Organizations organizations;
    private final Surveys surveys;
    private final ResponseListStore store;

    ResponseList(Organizations organizations, Surveys surveys, ResponseListStore store) {
        this.organizations = organizations;
        this.surveys = surveys;
        this.store = store;
    }

    ResponsePage page(ResponseFilter filter, int limit) {
        return query(filter).page(start(filter), limit);
    }

    /** All from the place the filter names; read while the stream is, also after the request has ended. */
    Stream<ListedResponse> all(ResponseFilter filter) {
        Query query = query(filter);
        return Stream.iterate(
                        query.page(start(filter), STREAMED_AT_ONCE),
                        Objects::nonNull,
                        page -> page.next() == null
                                ? null
                                : query.page(ResponsePlace.ofCursor(page.next()), STREAMED_AT_ONCE))
                .flatMap(page -> page.data().stream());
    }

    ResponseColumns columns() {
        return new ResponseColumns(surveys.versions(organizations.settings().id()));
    }

    private static ResponsePlace start(ResponseFilter filter) {
        return filter.after == null ? ResponsePlace.START : ResponsePlace.ofCursor(filter.after);
    }

    private Query query(ResponseFilter filter) {
        OrganizationSettings organization = organizations.settings();
        return new Query(
                organization.id(),
                new WantedResponses(filter, organization.zone()),
                new ResponseReader(surveys, organization.id(), organization.zone()));
    }

    private final class Query {
        private final String organization;
        private final WantedResponses wanted;
        private final ResponseReader reader;

        Query(String organization, WantedResponses wanted, ResponseReader reader) {
            this.organization = organization;
            this.wanted = wanted;
            this.reader = reader;
        }

        ResponsePage page(ResponsePlace start, int limit) {
            List<Row> found = new ArrayList<>();
            ResponsePlace place = start;
            while (place != null && found.size() <= limit) {
                List<Row> rows = store.read(organization, wanted, place, limit + 1 - found.size());
                rows.stream().filter(Row::wanted).forEach(found::add);
                Row last = rows.isEmpty() ? null : rows.get(rows.size() - 1);
                place = last != null && last.lastLookedAt() ? last.place() : null;
            }
            List<Row> page = found.subList(0, Math.min(limit, found.size()));
            String next =
                    page.size() < found.size() ? page.get(limit - 1).place().cursor() : null;
            return new ResponsePage(page.stream().map(reader::read).toList(), next);
        }
    }
}
