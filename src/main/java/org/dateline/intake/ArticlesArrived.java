package org.dateline.intake;

/**
 * That new articles came in together: announced once for all of them, in their transaction, in place of one
 * {@link org.dateline.article.ArticleActed} each.
 *
 * @param first the lowest of their numbers
 * @param last the highest; not every number between is theirs
 */
public record ArticlesArrived(long first, long last, int count) {}
