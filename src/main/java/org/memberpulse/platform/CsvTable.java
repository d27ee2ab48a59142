package org.memberpulse.platform;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Rows as CSV for spreadsheets and other tools: UTF-8 with a byte order mark, CRLF. */
public final class CsvTable {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String FORMULA_STARTS = "=+-@\t\r";

    private CsvTable() {}

    /** A header and the cells of each row; a cell is empty for null. */
    public static String write(List<String> header, Stream<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try {
            write(header, rows, text);
        } catch (IOException e) {
            throw new UncheckedIOException("writing into memory does not fail", e);
        }
        return text.toString();
    }

    /** The same while the rows are made, however many they are. */
    public static void write(List<String> header, Stream<? extends List<?>> rows, Writer output) throws IOException {
        output.write(BYTE_ORDER_MARK);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(output);
        csv.writeRecord(header);
        for (Iterator<? extends List<?>> each = rows.iterator(); each.hasNext(); ) {
            csv.writeRecord(each.next().stream().map(CsvTable::cell).toList());
        }
        csv.flush();
    }

    /** A text that a spreadsheet would take for a formula is kept from being one. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula = value instanceof String && !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
