package org.memberpulse.response;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.memberpulse.member.Member;
import org.memberpulse.member.PersonalData;

/**
 * The answers of members so far as they have a name. What they said in words goes with the name; scores and choices stay
 * and count as before.
 */
@Singleton
@Priority(PersonalData.ANSWERS)
class AnswersOfMembers implements PersonalData {
    private final NamedAnswerStore store;
    private final OwnWords words;
    private final ErasedAnswers erased;
    private final CommentReadings readings;

    AnswersOfMembers(NamedAnswerStore store, OwnWords words, ErasedAnswers erased, CommentReadings readings) {
        this.store = store;
        this.words = words;
        this.erased = erased;
        this.readings = readings;
    }

    @Override
    public Map<String, List<?>> export(String organization, Member member) {
        List<ObjectNode> responses = store.export(organization, member.id());
        readings.ofExport(responses.size());
        return Map.of("responses", responses);
    }

    @Override
    public void erase(String organization, Member member) {
        store.dropDrafts(organization, member.id());
        for (NamedAnswerStore.Named answer : store.lock(organization, member.id())) {
            store.erase(
                    organization,
                    answer.id(),
                    words.of(organization, answer.survey(), answer.version()),
                    answer.externalId() == null ? null : erased.hash(organization, answer.externalId()));
        }
    }

    @Override
    public void merge(String organization, Member from, Member into) {
        store.move(organization, from.id(), into.id());
    }
}
