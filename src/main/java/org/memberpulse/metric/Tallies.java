package org.memberpulse.metric;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.memberpulse.metric.TallyStore.Place;
import org.memberpulse.survey.CheckedAnswers;

/** Makes the tallies of a table from the counts that were read. What has no value of a dimension is a value of its own. */
final class Tallies {
    private final TableKind kind;
    private final Map<Place, Map<String, Histogram>> places = new HashMap<>();

    Tallies(TableKind kind, Map<Place, Map<String, Histogram>> read) {
        this.kind = kind;
        read.forEach((place, counts) -> {
            if (kind.dimension() == null || !place.dimension().isEmpty()) {
                places.put(place, counts);
            }
        });
        if (kind.dimension() != null) {
            addWithoutValue(read);
        }
    }

    private void addWithoutValue(Map<Place, Map<String, Histogram>> read) {
        Map<Place, Map<String, Histogram>> rest = new HashMap<>();
        read.forEach((place, counts) -> {
            if (place.dimension().isEmpty()) {
                rest.put(withoutValue(place), new HashMap<>(counts));
            }
        });
        read.forEach((place, counts) -> {
            if (!place.dimension().isEmpty()) {
                counts.forEach((metric, answers) ->
                        rest.get(withoutValue(place)).computeIfPresent(metric, (same, all) -> all.minus(answers)));
            }
        });
        places.putAll(rest);
    }

    private Place withoutValue(Place place) {
        return new Place(
                place.answered(),
                place.issued(),
                place.segment(),
                place.stage(),
                place.survey(),
                kind.dimension(),
                TableKind.NO_VALUE);
    }

    /** Of a metric that is a score or a choice. */
    List<Tally> of(String metric) {
        List<Tally> found = new ArrayList<>();
        places.forEach((place, counts) -> {
            Histogram answers = counts.getOrDefault(metric, Histogram.EMPTY);
            long size =
                    counts.getOrDefault(CheckedAnswers.CORE, Histogram.EMPTY).n();
            if (answers.n() + size > 0) {
                found.add(Tally.of(place.answered(), place.issued(), codes(place), answers, size));
            }
        });
        return found;
    }

    /** Of the answers with one score only. */
    List<Tally> ofSlot(String metric, int score) {
        return of(metric).stream()
                .map(tally -> {
                    long[] one = new long[Histogram.HIGHEST_SCORE + 1];
                    one[score] = tally.counts().count(score);
                    return Tally.of(tally.answered(), tally.issued(), tally.codes(), Histogram.of(one), tally.size());
                })
                .toList();
    }

    /** Of the invitations: how many were issued, bounced, answered and closed, as the scores 0 to 3. */
    List<Tally> ofInvitations() {
        List<Tally> found = new ArrayList<>();
        places.forEach((place, counts) -> {
            long[] slots = new long[Histogram.HIGHEST_SCORE + 1];
            for (CohortCount count : CohortCount.values()) {
                slots[count.ordinal()] =
                        counts.getOrDefault(count.metric(), Histogram.EMPTY).n();
            }
            long size =
                    counts.getOrDefault(CheckedAnswers.CORE, Histogram.EMPTY).n();
            found.add(new Tally(
                    place.answered(),
                    place.issued(),
                    codes(place),
                    Histogram.of(slots),
                    slots[CohortCount.ANSWERED.ordinal()],
                    size));
        });
        return found;
    }

    private List<String> codes(Place place) {
        return kind.axes().stream()
                .map(axis -> switch (axis) {
                    case SEGMENT -> place.segment();
                    case STAGE -> place.stage();
                    case SURVEY -> place.survey();
                    case CHANNEL, DIMENSION -> place.value();
                })
                .toList();
    }
}
