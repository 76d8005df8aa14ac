package org.dateline.site;

/** Is told of each whole page that was sent out of those kept ready, since no handler saw the request. */
public interface PageSent {

    /** On a request whose page is being made to be kept: who it is sent to is told afterwards, like of any other. */
    String IS_KEPT = PageSent.class.getName();

    /** Answered 200, with its body, to this request. Must not take longer than the sending. */
    void sent(Asked asked);
}
