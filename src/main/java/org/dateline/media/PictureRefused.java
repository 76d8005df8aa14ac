package org.dateline.media;

import org.springframework.context.MessageSourceResolvable;

/** A file that is not taken, with the sentence that says why and what to do, by its key in the messages. */
final class PictureRefused extends RuntimeException implements MessageSourceResolvable {

    private static final long serialVersionUID = 1L;

    private final transient Object[] details;

    PictureRefused(String key, Object... details) {
        super(key, null, false, false);
        this.details = details.clone();
    }

    @Override
    public String[] getCodes() {
        return new String[] {key()};
    }

    @Override
    public Object[] getArguments() {
        return details();
    }

    String key() {
        return String.valueOf(getMessage());
    }

    Object[] details() {
        return details.clone();
    }

    static PictureRefused damaged() {
        return new PictureRefused("media.refused.damaged");
    }

    static PictureRefused unusual() {
        return new PictureRefused("media.refused.unusual");
    }

    static PictureRefused stowaway() {
        return new PictureRefused("media.refused.stowaway");
    }
}
