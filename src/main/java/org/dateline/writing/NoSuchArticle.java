package org.dateline.writing;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

@ResponseStatus(HttpStatus.NOT_FOUND)
class NoSuchArticle extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSuchArticle(long id) {
        super("no article " + id);
    }
}
