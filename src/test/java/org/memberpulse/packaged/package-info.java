/** Tests of the packaged service as an operator meets it: started from its jar, killed, started again. */
package org.memberpulse.packaged;
