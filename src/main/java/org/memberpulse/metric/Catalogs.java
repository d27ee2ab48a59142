package org.memberpulse.metric;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.memberpulse.dimension.Dimensions;
import org.memberpulse.journey.Stages;
import org.memberpulse.member.Segments;
import org.memberpulse.metric.Catalog.Choice;
import org.memberpulse.metric.Catalog.Dimension;
import org.memberpulse.metric.Catalog.Label;
import org.memberpulse.metric.Catalog.Measure;
import org.memberpulse.organization.CurrentOrganization;
import org.memberpulse.organization.Organizations;
import org.memberpulse.survey.PublishedSurvey;
import org.memberpulse.survey.Question;
import org.memberpulse.survey.QuestionType;
import org.memberpulse.survey.Surveys;

/** Reads what there is to report. */
@ApplicationScoped
class Catalogs {
    private static final double PERCENT = 100;

    private final CurrentOrganization current;
    private final Organizations organizations;
    private final Segments segments;
    private final Stages stages;
    private final Surveys surveys;
    private final Dimensions dimensions;

    Catalogs(
            CurrentOrganization current,
            Organizations organizations,
            Segments segments,
            Stages stages,
            Surveys surveys,
            Dimensions dimensions) {
        this.current = current;
        this.organizations = organizations;
        this.segments = segments;
        this.stages = stages;
        this.surveys = surveys;
        this.dimensions = dimensions;
    }

    Catalog read() {
        List<PublishedSurvey> versions = surveys.versions(current.id());
        return new Catalog(metrics(versions), choices(versions), dimensions(versions));
    }

    private static List<Measure> metrics(List<PublishedSurvey> versions) {
        List<Measure> found = new ArrayList<>(List.of(
                new Measure(Metric.NPS, "NPS", "nps", NpsScore.LOWEST, NpsScore.HIGHEST),
                mean(Metric.MSAT, "Member satisfaction"),
                mean("ces", "Member effort"),
                mean("intent", "Intent to renew")));
        questions(versions)
                .filter(question -> question.type() == QuestionType.AGREEMENT)
                .map(Question::construct)
                .distinct()
                .sorted()
                .forEach(construct -> found.add(mean(construct, construct)));
        found.add(new Measure(ResponseRateResource.NAME, "Response rate", "rate", 0, PERCENT));
        return found;
    }

    private static Measure mean(String code, String label) {
        Scale scale = Metric.scale(code);
        return new Measure(code, label, "mean", scale.min(), scale.max());
    }

    private List<Choice> choices(List<PublishedSurvey> versions) {
        String locale = organizations.settings().locale();
        return questions(versions)
                .filter(question -> question.type().choice() && question.construct() != null)
                .map(Question::construct)
                .distinct()
                .sorted()
                .map(construct -> new Choice(
                        construct,
                        labels(ChoiceQuestion.ofConstruct(versions, construct, locale)
                                .orElseThrow()
                                .options())))
                .toList();
    }

    private List<Dimension> dimensions(List<PublishedSurvey> versions) {
        Map<String, String> titles = new TreeMap<>();
        versions.forEach(version -> titles.put(version.code(), version.code()));
        List<Dimension> found = new ArrayList<>(List.of(
                new Dimension(
                        Axis.SEGMENT.code(),
                        segments.segmentation().segments().stream()
                                .map(segment -> new Label(segment.code(), segment.name()))
                                .toList()),
                new Dimension(
                        Axis.STAGE.code(),
                        stages.all().stream()
                                .map(stage -> new Label(stage.code(), stage.name()))
                                .toList()),
                new Dimension(Axis.SURVEY.code(), labels(titles)),
                new Dimension(Axis.CHANNEL.code(), List.of())));
        dimensions.all().forEach(declared -> found.add(new Dimension(Axis.DECLARED + declared.code(), List.of())));
        return found;
    }

    private static Stream<Question> questions(List<PublishedSurvey> versions) {
        return versions.stream().flatMap(version -> version.content().questions().stream());
    }

    private static List<Label> labels(Map<String, String> byCode) {
        return byCode.entrySet().stream()
                .map(label -> new Label(label.getKey(), label.getValue()))
                .toList();
    }
}
