package org.memberpulse.platform;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import java.util.List;
import org.memberpulse.problem.FieldError;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/**
 * Refuses what JSON can say and the database cannot keep: NUL (PostgreSQL fails), half a surrogate pair (stored as a
 * question mark) and a number past the range of a double (read as infinite).
 */
class CheckedText extends JsonParserDelegate {
    CheckedText(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() throws IOException {
        return checked(super.nextToken());
    }

    @Override
    public JsonToken nextValue() throws IOException {
        // The delegate's own would step over a field name unseen.
        JsonToken token = nextToken();
        return token == JsonToken.FIELD_NAME ? nextToken() : token;
    }

    @Override
    public JsonParser skipChildren() throws IOException {
        if (currentToken() == JsonToken.START_OBJECT || currentToken() == JsonToken.START_ARRAY) {
            for (int open = 1; open > 0; ) {
                JsonToken token = nextToken();
                if (token == null) {
                    return this;
                }
                open += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
            }
        }
        return this;
    }

    private JsonToken checked(JsonToken token) throws IOException {
        if (token == JsonToken.FIELD_NAME || token == JsonToken.VALUE_STRING) {
            String wrong = Texts.wrong(getText());
            if (wrong != null) {
                throw refused(ProblemCode.MALFORMED_BODY, wrong);
            }
        } else if (token == JsonToken.VALUE_NUMBER_FLOAT && Double.isInfinite(getDoubleValue())) {
            throw refused(ProblemCode.WRONG_TYPE, "is a number out of range");
        }
        return token;
    }

    private JsonParseException refused(ProblemCode code, String detail) {
        String pointer = getParsingContext().pathAsPointer().toString();
        if (Texts.wrong(pointer) != null) {
            pointer = "";
        }
        String where = pointer.isEmpty() ? "The body" : pointer;
        ProblemException refusal =
                new ProblemException(code, where + " " + detail + ".", List.of(new FieldError(pointer, detail)));
        return new JsonParseException(this, detail, refusal);
    }
}
