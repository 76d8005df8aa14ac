package org.dateline.article;

/** An act that a story's state or the newsroom's rules do not allow; the message is a key of the staff's words. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;

    public Refused(String key, Object... arguments) {
        super(key);
        this.arguments = arguments;
    }

    public String key() {
        return String.valueOf(getMessage());
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
