package org.memberpulse.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Where a member of the demo lives, which chapter is near, and which language is spoken there. */
record DemoHome(String region, String chapter, String locale) {
    private static final List<String> BRITAIN = List.of(
            "london/london",
            "london/london",
            "london/london",
            "south-east/brighton",
            "south-east/oxford",
            "south-west/bristol",
            "midlands/birmingham",
            "midlands/nottingham",
            "north/manchester",
            "north/leeds",
            "north/newcastle",
            "scotland/edinburgh",
            "scotland/glasgow",
            "wales/cardiff",
            "northern-ireland/belfast");
    private static final List<String> ABROAD = List.of(
            "ireland/dublin/en",
            "france/paris/fr",
            "france/lyon/fr",
            "germany/berlin/de",
            "germany/munich/de",
            "spain/madrid/es",
            "overseas/online/en");

    static DemoHome of(DemoSegment segment, Chance chance) {
        boolean abroad = chance.happens(segment == DemoSegment.RETIRED ? 0.04 : 0.11);
        String[] place = chance.of(abroad ? ABROAD : BRITAIN).split("/");
        return new DemoHome(place[0], place[1], abroad ? place[2] : "en");
    }

    ObjectNode attributes(DemoSegment segment) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("grade", segment.code())
                .put("region", region)
                .put("chapter", chapter);
    }
}
