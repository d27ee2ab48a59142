package org.memberpulse.response;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.memberpulse.TableDump;
import org.memberpulse.TestOrganization;

/**
 * Tries to join a confidential answer to its member with everything a dump of all tables holds: no value of the answer's
 * rows leads to the member or the invitation, no time and no order does.
 */
@QuarkusTest
class ConfidentialityTest {
    private static final Pattern UUIDS =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern TIMES = Pattern.compile("\\d{4}-\\d{2}-\\d{2}[ T]\\d{2}:\\d{2}:\\d{2}");

    @Inject
    Jdbi jdbi;

    private TestOrganization acme;

    @BeforeEach
    void organization() {
        acme = TestOrganization.create();
        acme.put("/v1/surveys/secret", """
                {'stage': 'mid-term', 'confidentiality': 'confidential', 'questions': [
                  {'id': 'nps', 'type': 'nps', 'text': {'en': 'Recommend?'}, 'required': true},
                  {'id': 'why', 'type': 'text', 'text': {'en': 'Why?'}},
                  {'id': 'name', 'type': 'contact', 'text': {'en': 'May we contact you about this?'}}]}""").statusCode(200);
        acme.put("/v1/surveys/secret/publication", "").statusCode(200);
    }

    private static Set<String> found(Pattern pattern, List<String> rows) {
        Set<String> found = new HashSet<>();
        for (String row : rows) {
            Matcher matcher = pattern.matcher(row);
            while (matcher.find()) {
                found.add(matcher.group());
            }
        }
        return found;
    }

    @Test
    void noValueOfACompleteAnswerStandsInAnyOtherRow() {
        String token = acme.invite("m-1", "mid-term");
        TestOrganization.respond(token, "{'answers': {'nps': 3}, 'complete': false}")
                .statusCode(201);
        TestOrganization.answer(token, "{'nps': 2, 'why': 'the fees are a secret'}")
                .statusCode(200);

        TableDump dump = TableDump.of(jdbi, acme.id());
        List<String> answers = dump.with("the fees are a secret");
        List<String> others = new ArrayList<>(dump.all());
        others.removeAll(answers);
        assertEquals(1, answers.size(), "the answer stands in one row");
        assertEquals(1, found(UUIDS, answers).size(), "its own id and no other");
        assertTrue(found(UUIDS, answers).stream().noneMatch(id -> id.charAt(14) == '7'), "an id that tells no time");
        found(UUIDS, answers).forEach(id -> assertFalse(others.toString().contains(id)));
        assertEquals(Set.of(), found(TIMES, answers), "the day, no time");
        assertEquals(List.of(), dump.of("confidential_draft"));
        List<String> scores = dump.of("pending_score").stream()
                .filter(row -> row.contains("nps"))
                .toList();
        assertEquals(Set.of(), found(TIMES, scores));
    }

    @Test
    void theInvitationSaysOnlyThatItWasAnswered() {
        TestOrganization.answer(acme.invite("m-1", "mid-term"), "{'nps': 2}").statusCode(201);

        assertEquals(List.of("answered"), jdbi.withHandle(handle -> handle.createQuery("""
                                select state from invitation where organization_id = :organization
                                and answered_at is null""")
                .bind("organization", acme.id())
                .mapTo(String.class)
                .list()));
    }

    @Test
    void aMemberWhoWantsToBeContactedGivesTheNameWithThatAnswer() {
        TestOrganization.answer(acme.invite("m-1", "mid-term"), "{'nps': 2, 'name': true}")
                .statusCode(201);
        TestOrganization.answer(acme.invite("m-2", "mid-term"), "{'nps': 9, 'name': false}")
                .statusCode(201);

        assertEquals(List.of("m-1"), jdbi.withHandle(handle -> handle.createQuery("""
                                select m.member_id from response r join member m
                                on m.organization_id = r.organization_id and m.id = r.member
                                where r.organization_id = :organization""")
                .bind("organization", acme.id())
                .mapTo(String.class)
                .list()));
    }

    @Test
    void theSameAnswerOfAnIdentifiedSurveyLeadsToItsMember() {
        TestOrganization.answer(acme.invite("m-1", "pre-renewal"), "{'nps': 2, 'why': 'no secret at all'}")
                .statusCode(201);

        TableDump dump = TableDump.of(jdbi, acme.id());
        Set<String> ids = found(UUIDS, dump.with("no secret at all"));
        assertTrue(ids.stream().anyMatch(id -> dump.of("member").toString().contains(id)));
    }
}
