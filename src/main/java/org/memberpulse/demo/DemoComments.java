package org.memberpulse.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.memberpulse.platform.Json;

/** Sentences that members of the demo write. */
final class DemoComments {
    private static final int LOWEST_OF_PASSIVES = 7;
    private static final int LOWEST_OF_PROMOTERS = 9;

    private final List<Comment> all;

    private DemoComments(List<Comment> all) {
        this.all = all;
    }

    /**
     * A sentence.
     *
     * @param mood promoter, passive or detractor
     * @param segment whose words they are; anybody's when absent
     * @param stage when one writes so; at any stage when absent
     */
    record Comment(String mood, String segment, String stage, String text) {
        boolean fits(String mood, String segment, String stage) {
            return this.mood.equals(mood)
                    && (this.segment == null || this.segment.equals(segment))
                    && (this.stage == null || this.stage.equals(stage));
        }
    }

    static DemoComments read() {
        try (InputStream file = DemoComments.class.getResourceAsStream("comments.json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new DemoComments(List.of(Json.read(text, Comment[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A sentence that fits the score, the segment and the stage; the more particular ones come up more often. */
    String about(DemoFeeling feeling, String stage, Chance chance) {
        List<Comment> fitting = all.stream()
                .filter(comment ->
                        comment.fits(mood(feeling.nps()), feeling.segment().code(), stage))
                .flatMap(comment -> Stream.generate(() -> comment)
                        .limit(comment.segment() == null && comment.stage() == null ? 1 : 2))
                .toList();
        return chance.of(fitting).text();
    }

    List<Comment> all() {
        return all;
    }

    private static String mood(int nps) {
        return nps >= LOWEST_OF_PROMOTERS ? "promoter" : nps >= LOWEST_OF_PASSIVES ? "passive" : "detractor";
    }
}
