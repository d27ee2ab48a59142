package org.memberpulse.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.memberpulse.TableDump;
import org.memberpulse.TestOrganization;

/**
 * Every link that reaches members: of an open survey, of an answered one and the one that is always the same.
 *
 * @param paths with their queries; the server is the one under test
 */
record EmailLinks(List<String> paths) {
    static EmailLinks of(TestOrganization acme) {
        JsonPath open =
                acme.trigger("m-1", "mid-term").statusCode(201).extract().jsonPath();
        String answered = acme.invite("m-2", "mid-term");
        TestOrganization.answer(answered, "{'nps': 9}").statusCode(201);
        JsonPath mailed =
                acme.get("/v1/invitations/mailing").statusCode(200).extract().jsonPath();
        String key = acme.get("/v1/members/m-1/key").extract().path("memberKey");
        String always = "/r/" + acme.slug() + "/mid-term?m=m-1&k=" + key;
        assertEquals(open.getString("invitation.surveyUrl"), mailed.getString("data[0].surveyUrl"));
        Stream<String> issued = Stream.concat(
                open.<String, String>getMap("invitation.scoreUrls").values().stream(),
                Stream.of(
                        mailed.getString("data[0].surveyUrl"),
                        mailed.getString("data[0].scoreUrlPrefix") + 7,
                        mailed.getString("data[0].unsubscribeUrl")));
        Stream<String> own = Stream.of(
                always,
                always + "&score=3",
                "/s/" + answered,
                "/s/" + answered + "?thanks",
                "/s/" + answered + "?edit",
                "/s/" + answered + "/unsubscribe");
        return new EmailLinks(Stream.concat(issued.map(EmailLinks::path), own).toList());
    }

    private static String path(String link) {
        URI address = URI.create(link);
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }

    /** Everything that is stored, once nothing is left to be folded. */
    static List<String> stored(Jdbi jdbi, TestOrganization acme) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(30));
        TableDump dump = TableDump.of(jdbi, acme.id());
        while (!dump.of("pending_score").isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            dump = TableDump.of(jdbi, acme.id());
        }
        return dump.all().stream().sorted().toList();
    }
}
