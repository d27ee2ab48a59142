package org.memberpulse.response;

/**
 * One line of an import: a row, or what is wrong with it.
 *
 * @param number the line in the file, from 1; for an array the place of the element
 */
record ImportLine(long number, ImportRow row, ImportError error) {
    static ImportLine of(long number, ImportRow row) {
        return new ImportLine(number, row, null);
    }

    static ImportLine broken(long number, String code, String detail) {
        return new ImportLine(number, null, new ImportError(number, code, detail));
    }
}
