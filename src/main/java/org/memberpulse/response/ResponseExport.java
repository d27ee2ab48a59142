package org.memberpulse.response;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import jakarta.inject.Singleton;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.memberpulse.platform.CsvTable;
import org.memberpulse.problem.ProblemCode;
import org.memberpulse.problem.ProblemException;

/** Writes responses while they are read. */
@Singleton
class ResponseExport {
    /** Each waits on a thread for its reader, so that readers who dawdle must not take all threads. */
    private static final int AT_ONCE = 8;

    private static final Logger LOG = Logger.getLogger(ResponseExport.class);
    private static final Duration LATER = Duration.ofSeconds(10);

    private final ObjectMapper mapper;
    private final Semaphore places = new Semaphore(AT_ONCE);

    ResponseExport(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /** Writes all of them, or until nobody reads any more; the columns are those of CSV. */
    void write(ResponseForm form, ResponseColumns columns, Stream<ListedResponse> responses, OutputStream output) {
        if (!places.tryAcquire()) {
            throw ProblemException.retryLater(
                    ProblemCode.UNAVAILABLE, "As many responses are being read as can be at once", LATER);
        }
        try {
            if (form == ResponseForm.CSV) {
                csv(columns, responses, output);
            } else {
                ndjson(responses, output);
            }
        } catch (IOException readerGone) {
            LOG.debug("Whoever read responses has closed the connection", readerGone);
        } finally {
            places.release();
        }
    }

    private static void csv(ResponseColumns columns, Stream<ListedResponse> responses, OutputStream output)
            throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        CsvTable.write(columns.header(), responses.map(columns::cells), writer);
        writer.flush();
    }

    private void ndjson(Stream<ListedResponse> responses, OutputStream output) throws IOException {
        ObjectWriter writer = mapper.writer();
        OutputStream buffer = new BufferedOutputStream(output);
        for (Iterator<ListedResponse> each = responses.iterator(); each.hasNext(); ) {
            buffer.write(writer.writeValueAsBytes(each.next()));
            buffer.write('\n');
        }
        buffer.flush();
    }
}
