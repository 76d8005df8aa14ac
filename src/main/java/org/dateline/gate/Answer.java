package org.dateline.gate;

/**
 * What came of asking for an address.
 *
 * @param status of the last answer; 0 if there was none
 */
record Answer(Outcome outcome, int status) {

    enum Outcome {
        /** Somebody answers there, be it that robots are not wanted. */
        ALIVE,
        /** The host says that there is nothing: 404 or 410. */
        GONE,
        /** The host answers, but not with the page: an error of its own, a circle of redirects. */
        FAILED,
        /** Nobody answered: no such name, no connection, no answer in time. */
        UNREACHED,
        /** Nobody is asked: the address, or one it leads to, is not on the public web. */
        REFUSED
    }

    static Answer without(Outcome outcome) {
        return new Answer(outcome, 0);
    }

    static Answer of(int status) {
        if (status == 404 || status == 410) {
            return new Answer(Outcome.GONE, status);
        }
        return new Answer(status >= 500 ? Outcome.FAILED : Outcome.ALIVE, status);
    }

    boolean isFromOutside() {
        return outcome != Outcome.UNREACHED && outcome != Outcome.REFUSED;
    }
}
