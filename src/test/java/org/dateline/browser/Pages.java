package org.dateline.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dateline.TestNewsroom;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Where the demonstration newsroom keeps a page of each type. */
class Pages {

    private final WebServerApplicationContext context;
    private final JdbcTemplate jdbc;

    Pages(WebServerApplicationContext context, JdbcTemplate jdbc) {
        this.context = context;
        this.jdbc = jdbc;
    }

    String address(String path) {
        return "http://localhost:" + context.getWebServer().getPort() + path;
    }

    Map<String, String> ofReaders() {
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("front", "/");
        pages.put("latest", "/latest");
        pages.put("section", "/sections/world");
        pages.put("source", "/sources/xinhua");
        pages.put("editor", "/editors/lin-mei");
        pages.put("topic", "/topics/water");
        pages.put("article", story("language = 'en' and byline <> ''"));
        pages.put("article-table", story("body like '%<table>%'"));
        pages.put("article-long", story("body like '%<blockquote>%' and body like '%<h2>%' and body like '%<ul>%'"));
        pages.put("article-chinese", story("language = 'zh'"));
        pages.put("article-arabic", story("language = 'ar'"));
        pages.put("article-russian", story("language = 'ru'"));
        pages.put("history", story("language = 'en' and byline <> ''") + "/a/history");
        pages.put("history-version", story("language = 'ar'") + "/a/history?v=1");
        pages.put("corrections", "/corrections");
        pages.put("feeds", "/feeds");
        pages.put("about", "/about/editorial-policy");
        pages.put("about-contact", "/about/contact");
        String day = jdbc.queryForObject(
                "select max(cast(published_at as date)) from article where published_revision_id is not null",
                String.class);
        pages.put("archive", "/archive");
        pages.put("archive-year", "/archive/" + day.substring(0, 4));
        pages.put("archive-month", "/archive/" + day.substring(0, 7).replace('-', '/'));
        pages.put("archive-day", "/archive/" + day.substring(0, 10).replace('-', '/'));
        pages.put("sections", "/sections");
        pages.put("most-read", "/most-read");
        pages.put("search", "/search?q=water");
        pages.put("search-nothing", "/search?q=%22a+word+nobody+wrote%22&from=yesterday");
        pages.put("search-empty", "/search");
        pages.put("error-404", "/nothing-here");
        pages.put("error-404-near", "/water-engineers");
        return pages;
    }

    private String story(String condition) {
        return "/news/"
                + jdbc.queryForObject(
                        "select max(article.id) from article join revision on revision.id = published_revision_id"
                                + " where article.created_by = 'demo' and " + condition,
                        Long.class);
    }

    Map<String, String> ofStaff() {
        long id = jdbc.queryForObject("select max(id) from article", Long.class);
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("admin-articles", "/admin/articles");
        pages.put("admin-articles-none", "/admin/articles?q=nothing+like+it");
        pages.put("admin-search", "/admin/search");
        pages.put("admin-article-new", "/admin/articles/new");
        pages.put("admin-article-edit", "/admin/articles/" + id);
        pages.put("admin-article-preview", "/admin/articles/" + id + "/preview");
        pages.put("admin-article-preview-desktop", "/admin/articles/" + id + "/preview?width=desktop");
        pages.put("admin-article-preview-wrong", "/admin/articles/" + id + "/preview?at=soon");
        pages.put("admin-article-preview-before", "/admin/articles/" + id + "/preview?at=2020-01-01");
        pages.put("admin-article-preview-page", "/admin/articles/" + id + "/preview/page");
        pages.put("admin-article-review", "/admin/articles/" + id + "/review");
        pages.put("admin-waiting", "/admin/waiting");
        pages.put("admin-policy", "/admin/policy");
        pages.put("admin-policies", "/admin/policies");
        pages.put("admin-policies-write", "/admin/policies/contact");
        pages.put("admin-policies-text", "/admin/policies/contact/1");
        pages.put("admin-policies-history", "/admin/policies/contact/history");
        pages.put("admin-shares", "/admin/shares");
        pages.put("admin-article-withdraw", "/admin/articles/" + id + "/withdrawal");
        pages.put("admin-article-acts", "/admin/articles/" + id + "/acts");
        pages.put("admin-paste", "/admin/articles/paste");
        pages.put("admin-topics", "/admin/topics");
        pages.put("admin-topic", "/admin/topics/water");
        pages.put("admin-topic-wrong", "/admin/topics/water/merge?into=nowhere");
        pages.put("admin-batches", "/admin/batches");
        pages.put("admin-batch-new", "/admin/batches/new?article=" + id);
        pages.put("admin-batch-none", "/admin/batches/new");
        pages.put("admin-replace", "/admin/batches/replace");
        pages.put("admin-gate", "/admin/gate");
        pages.put("admin-gate-rule-new", "/admin/gate/rules/new");
        pages.put("admin-article-related", "/admin/articles/" + id + "/related");
        pages.put("admin-article-gate", "/admin/articles/" + id + "/gate");
        pages.put("admin-sections", "/admin/sections");
        pages.put("admin-section", "/admin/sections/world");
        pages.put("admin-sources", "/admin/sources");
        pages.put("admin-source-new", "/admin/sources/new");
        pages.put("admin-editors", "/admin/editors");
        pages.put("admin-editor", "/admin/editors/lin-mei");
        pages.put("admin-addresses", "/admin/addresses");
        pages.put("admin-accounts", "/admin/accounts");
        pages.put("admin-account-new", "/admin/accounts/new");
        pages.put("admin-account", "/admin/accounts/" + TestNewsroom.CHIEF);
        pages.put("admin-audit", "/admin/audit");
        pages.put("admin-audit-wrong", "/admin/audit?from=soon");
        pages.put("admin-password", "/admin/password");
        return pages;
    }

    Page signIn(BrowserContext browser) {
        Page page = browser.newPage();
        signIn(page);
        return page;
    }

    void signIn(Page page) {
        page.navigate(address("/login"));
        page.fill("#username", TestNewsroom.CHIEF);
        page.fill("#password", TestNewsroom.PASSWORD);
        page.click("main button[type=submit]");
    }
}
