package org.memberpulse.webhook;

/** A name leads into a network instead of to the internet. */
class RefusedAddressException extends Exception {
    RefusedAddressException() {
        super("leads to an inside address", null, false, false);
    }
}
