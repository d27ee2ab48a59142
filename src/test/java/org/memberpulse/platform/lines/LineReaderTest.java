package org.memberpulse.platform.lines;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.memberpulse.TestOrganization.json;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.memberpulse.platform.StrictJson;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

class LineReaderTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Pet(@NotNull @Size(max = 8) String name, Integer age) {}

    private static final CsvColumns<Pet> COLUMNS = new CsvColumns<>() {
        @Override
        public List<String> names() {
            return List.of("name", "age");
        }

        @Override
        public Pet read(Map<String, String> cells) {
            return new Pet(cells.get("name"), cells.containsKey("age") ? Integer.valueOf(cells.get("age")) : null);
        }
    };

    private final LineReader<Pet> reader = LineReader.of(StrictJson.mapper(), VALIDATOR, Pet.class, COLUMNS);

    /** Each line as its number and its pet or its code. */
    private List<String> read(String type, byte[] body) throws IOException {
        List<String> read = new ArrayList<>();
        reader.lines(MediaType.valueOf(type), new ByteArrayInputStream(body))
                .each(line -> read.add(line.number() + " "
                        + (line.isBroken()
                                ? line.problem().code().code()
                                : line.content().name() + " " + line.content().age())));
        return read;
    }

    private List<String> ndjson(String text) throws IOException {
        return read("application/x-ndjson", json(text).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> array(String text) throws IOException {
        return read("application/json", json(text).getBytes(StandardCharsets.UTF_8));
    }

    private List<String> csv(String text) throws IOException {
        return read("text/csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aLineIsAJsonDocument() throws IOException {
        assertEquals(List.of("1 Tom 3", "3 Kit null"), ndjson("{'name': 'Tom', 'age': 3}\r\n\n{'name': 'Kit'}"));
    }

    @Test
    void aBrokenLineSpoilsNoOther() throws IOException {
        assertEquals(
                List.of(
                        "1 malformed_body",
                        "2 wrong_type",
                        "3 invalid",
                        "4 unknown_field",
                        "5 wrong_type",
                        "6 Tom null"),
                ndjson("{\nnull\n{}\n{'name': 'Tom', 'wild': true}\n{'name': 'Tom', 'age': 'x'}\n{'name': 'Tom'}"));
    }

    @Test
    void aLineThatIsTooLongIsSkipped() throws IOException {
        assertEquals(
                List.of("1 too_large", "2 Tom null"),
                ndjson("{'name': '" + "x".repeat(70_000) + "'}\n{'name': 'Tom'}"));
    }

    @Test
    void aLineThatIsNotUtf8IsBroken() throws IOException {
        byte[] latin = "{\"name\": \"J\u00f6rg\"}\n{\"name\": \"Tom\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("1 malformed_body", "2 Tom null"), read("application/x-ndjson", latin));
        assertEquals(
                List.of("1 malformed_body"),
                read("application/json", "[{\"name\": \"J\u00f6rg\"}]".getBytes(StandardCharsets.ISO_8859_1)));
        byte[] table = "name\nJ\u00f6rg\nTom\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals(List.of("2 malformed_body", "3 Tom null"), read("text/csv", table));
    }

    @Test
    void anElementIsALine() throws IOException {
        assertEquals(
                List.of("1 Tom null", "2 wrong_type", "3 Kit null", "4 malformed_body"),
                array("[{'name': 'Tom'}, null, {'name': 'Kit'}, {'name'"));
    }

    @Test
    void anElementThatIsTooDeepIsRefusedAndEndsTheArray() throws IOException {
        String deep = "[".repeat(40) + "]".repeat(40);
        assertEquals(
                List.of("1 Tom null", "2 wrong_type", "3 malformed_body"),
                array("[{'name': 'Tom'}, {'name': " + deep + "}, {'name': 'Kit'}]"));
    }

    @Test
    void aRowIsALine() throws IOException {
        assertEquals(List.of("2 Tom 3", "3 Kit null"), csv("\uFEFFage,name\r\n3,Tom\r\n,Kit\r\n"));
        assertEquals(List.of(), csv(""));
    }

    @Test
    void aRowThatIsNoneSpoilsNoOther() throws IOException {
        assertEquals(
                List.of("2 malformed_body", "3 Tomcat 3", "4 malformed_body", "6 Kit null", "7 malformed_body"),
                csv("name,age\nTom\n\"Tom\"cat,3\nTom,1,2\n\nKit,\n\"open,1\nTom,2\n"));
    }

    @Test
    void aHeaderMustBeUnderstood() {
        assertEquals(
                ProblemCode.UNKNOWN_FIELD,
                assertThrows(ProblemException.class, () -> csv("name;age\nTom;1\n"))
                        .code());
        assertEquals(
                ProblemCode.MALFORMED_BODY,
                assertThrows(ProblemException.class, () -> csv("name,name\nTom,Tom\n"))
                        .code());
    }

    @Test
    void aCellHasAnEnd() throws IOException {
        assertEquals(
                List.of("2 Tom null", "3 malformed_body"),
                csv("name,age\nTom,\n\"" + "x".repeat(600_000) + "\",1\nKit,\n"));
    }
}
