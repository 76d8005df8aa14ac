package org.dateline.exchange;

import java.util.List;
import java.util.Map;
import org.dateline.article.Gone;
import org.dateline.article.Story;
import org.dateline.site.SiteProperties;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Stories as IPTC's "News in JSON": one JSON object without line breaks each. What stands where is in docs/ninjs.md. */
@Component
public class Ninjs {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Carrying carrying;
    private final SiteProperties site;

    Ninjs(Carrying carrying, SiteProperties site) {
        this.carrying = carrying;
        this.site = site;
    }

    /** One story that readers see, as a ninjs 3.3 item. */
    public String item(Story story) {
        return write(carrying.published(story));
    }

    /** The same of several, in their order; in a handful of queries for hundreds of them. */
    public List<String> items(List<Story> stories) {
        return carrying.published(stories).stream().map(this::write).toList();
    }

    String write(Carried carried) {
        return JSON.writeValueAsString(new NinjsItem(carried, site).fields());
    }

    /** The same as ninjs 2.4, for those who have not moved on. */
    String writeOlder(Carried carried) {
        return JSON.writeValueAsString(OlderNinjs.of(new NinjsItem(carried, site).fields()));
    }

    /** That a story was taken back: its identifier, and nothing of what it said. */
    String canceled(Gone gone, int version) {
        return JSON.writeValueAsString(canceledFields(gone, version));
    }

    String canceledOlder(Gone gone, int version) {
        return JSON.writeValueAsString(OlderNinjs.of(canceledFields(gone, version)));
    }

    private Map<String, Object> canceledFields(Gone gone, int version) {
        return new Fields()
                .put("uri", new Identity(site).article(gone.article()))
                .put("type", "text")
                .put("representationType", "partial")
                .put("version", String.valueOf(version))
                .put("firstCreated", gone.publishedAt())
                .put("versionCreated", gone.at())
                .put("pubStatus", "canceled")
                .put("language", gone.language())
                .put("edNote", gone.notice())
                .put("standard", standard("3.3"))
                .map();
    }

    static Map<String, Object> standard(String version) {
        return new Fields()
                .put("name", "ninjs")
                .put("version", version)
                .put("schema", "http://www.iptc.org/std/ninjs/ninjs-schema_%s.json#".formatted(version))
                .map();
    }
}
