package org.dateline.delivery;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.dateline.article.IndexedLists;
import org.dateline.article.RecentArticles;
import org.dateline.audit.FollowedLog;
import org.dateline.audit.LastEntry;
import org.dateline.media.NamedPictures;
import org.dateline.site.PageSent;
import org.dateline.site.SiteProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** What readers and editors get while the database is away, and what has to be ready for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CopiesProperties.class)
class OutageConfig {

    @Bean
    Copies copies(CopiesProperties properties) {
        return new Copies(new CopyFolder(properties.folder()), properties.size().toBytes());
    }

    @Bean
    FilterRegistrationBean<OutageFilter> meanwhile(
            Outage outage,
            Shelf shelf,
            Copies copies,
            ObjectProvider<NamedPictures> pictures,
            ObjectProvider<DatabaseWatch> watch,
            Sharing sharing,
            List<PageSent> onlookers,
            SiteProperties site,
            Clock clock) {
        Meanwhile meanwhile = new Meanwhile(
                (key, now) -> kept(shelf, copies, key, now),
                new KeptPictures(pictures::getObject, copies::show, sharing),
                new AwayPage(site),
                onlookers,
                clock);
        FilterRegistrationBean<OutageFilter> filter = new FilterRegistrationBean<>(
                new OutageFilter(outage, meanwhile, failure -> isAway(watch.getIfAvailable(), failure)));
        filter.setName("meanwhile");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    /** The embedded database is not watched. */
    private static boolean isAway(@Nullable DatabaseWatch watch, SQLException failure) {
        return watch != null && watch.isAway(failure);
    }

    private static @Nullable DiskCopy kept(Shelf shelf, Copies copies, String key, Instant now) {
        Finished page = shelf.get(key);
        return page != null && now.isBefore(page.until()) ? new DiskCopy(page, 200, 0) : copies.get(key, now);
    }

    /** The log is asked for later: filters are there before the database is. */
    @Bean
    CopyTaking copyTaking(Copies copies, Shelf shelf, ObjectProvider<KeepingUp> log, Making making) {
        return new CopyTaking(copies, shelf, () -> log.getObject().followed(), making);
    }

    /** Behind the shelf, which lets pass whoever names themselves; from here on nobody is named any more. */
    @Bean
    FilterRegistrationBean<CopyTaking> copyTakingFilter(CopyTaking taking) {
        FilterRegistrationBean<CopyTaking> filter = new FilterRegistrationBean<>(taking);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return filter;
    }

    @Bean
    Copying copying(
            Copies copies,
            ThisNode node,
            CopyTaking taking,
            KeepingUp followed,
            FollowedLog entries,
            LastEntry last,
            RecentArticles articles,
            IndexedLists lists,
            CopiesProperties properties,
            Clock clock) {
        return new Copying(copies, node, taking, followed, entries, last, articles, lists, properties, clock);
    }

    /** The embedded database is away only when the portal is. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("'${spring.datasource.url:none}' != 'none'")
    @ConditionalOnBooleanProperty(name = "dateline.scheduling", matchIfMissing = true)
    static class OnServer {

        @Bean
        DatabaseWatch databaseWatch(JdbcConnectionDetails database, DataSource pool, Outage outage) {
            return new DatabaseWatch(
                    new ServerDatabase(database.getJdbcUrl(), database.getUsername(), database.getPassword()),
                    pool,
                    outage);
        }

        @Bean
        @ConditionalOnExpression("${dateline.delivery.copies.days:30} > 0")
        CopyBeat copyBeat(Copying copying, Copies copies, Outage outage) {
            return new CopyBeat(copying, copies, outage);
        }
    }
}
