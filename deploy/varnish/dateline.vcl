vcl 4.1;

# Varnish in front of Dateline. What differs from place to place is in site.vcl beside this file; see docs/caching.md.
# Needs Varnish 7.1 or later and vmod_xkey (Debian: varnish, varnish-modules), and http_gzip_support=off.

import directors;
import std;
import xkey;

include "site.vcl";

# X-Dateline-Pass   this request is for somebody of the newsroom: nothing of it is kept
# X-Dateline-Fresh  an old copy was found that may not be sent while a node can make a new one
# X-Dateline-Stale  no node can make one: what is left may be sent
sub vcl_recv {
    if (req.restarts == 0) {
        unset req.http.X-Dateline-Pass;
        unset req.http.X-Dateline-Fresh;
        unset req.http.X-Dateline-Stale;
        if (req.method == "PURGE") {
            call purge_tags;
        }
        # One address for one page, whatever was added to count clicks and however its parts are sorted.
        set req.http.Host = std.tolower(regsub(req.http.Host, ":[0-9]+$", ""));
        set req.url = regsub(req.url, "#.*$", "");
        if (req.url ~ "[?&](utm_\w+|[a-z]{1,2}clid|msclkid|mc_[ce]id)=") {
            set req.url = regsuball(req.url, "(\?|&)(utm_\w+|[a-z]{1,2}clid|msclkid|mc_[ce]id)=[^&]*", "\1");
            set req.url = regsuball(req.url, "&+", "&");
            set req.url = regsub(regsub(req.url, "\?&", "?"), "[?&]+$", "");
        }
        set req.url = std.querysort(req.url);
        # A node has each page in up to three encodings.
        if (req.http.Accept-Encoding ~ "\bbr\b" && req.http.Accept-Encoding !~ "\bbr\s*;\s*q=0(\.0*)?\s*(,|$)") {
            set req.http.Accept-Encoding = "br, gzip";
        } elsif (req.http.Accept-Encoding ~ "gzip"
                && req.http.Accept-Encoding !~ "\bgzip\s*;\s*q=0(\.0*)?\s*(,|$)") {
            set req.http.Accept-Encoding = "gzip";
        } else {
            unset req.http.Accept-Encoding;
        }
    }
    set req.backend_hint = nodes.backend();

    if ((req.method != "GET" && req.method != "HEAD")
            || req.url ~ "^/(admin|login|logout|setup|preview|healthz)([/?.]|$)"
            || req.http.Authorization) {
        set req.http.X-Dateline-Pass = "1";
        return (pass);
    }
    # Everything else is the same for everyone: no node looks at a cookie there, and none may make a copy of its own.
    unset req.http.Cookie;
    if (!std.healthy(req.backend_hint)) {
        set req.http.X-Dateline-Stale = "1";
    }
    if (req.http.X-Dateline-Fresh && !req.http.X-Dateline-Stale) {
        set req.grace = 0s;
    } else {
        unset req.http.X-Dateline-Fresh;
        set req.grace = 100d;
    }
    return (hash);
}

# From the portal alone: by its address, and by the secret that both have.
sub purge_tags {
    call purge_secret;
    if (client.ip !~ purgers || !req.http.X-Purge-Secret
            || !req.http.X-Purge-Expected || req.http.X-Purge-Expected == ""
            || req.http.X-Purge-Secret != req.http.X-Purge-Expected) {
        return (synth(403, "Not allowed"));
    }
    if (req.http.xkey-purge) {
        return (synth(200, "Removed " + xkey.purge(req.http.xkey-purge)));
    }
    if (req.http.xkey-softpurge) {
        return (synth(200, "Outdated " + xkey.softpurge(req.http.xkey-softpurge)));
    }
    return (synth(400, "No tags"));
}

sub vcl_hash {
    hash_data(req.http.Host);
    hash_data(req.url);
    return (lookup);
}

sub vcl_hit {
    if (obj.ttl > 0s || req.http.X-Dateline-Stale) {
        return (deliver);
    }
    # Its time ran out, but nobody said that it changed: it may go out once more while it is made anew. Before its time
    # only a soft purge ends it: that it changed is known, and whoever asks now waits for what is true.
    if (obj.age >= std.duration(obj.http.X-Dateline-Fresh-For, 0s)
            && obj.ttl + std.duration(obj.http.X-Dateline-Refreshed-For, 0s) > 0s) {
        return (deliver);
    }
    set req.http.X-Dateline-Fresh = "1";
    return (restart);
}

sub vcl_backend_response {
    if (bereq.uncacheable) {
        return (deliver);
    }
    if (beresp.status >= 500) {
        call failed;
        # Nobody has a copy: the node's own words go out, and nobody waits for the next to ask.
        set beresp.uncacheable = true;
        set beresp.ttl = 1s;
        set beresp.grace = 0s;
        return (deliver);
    }
    unset beresp.http.Set-Cookie;
    if (beresp.ttl <= 0s || beresp.http.Cache-Control ~ "(?i)no-store|private") {
        set beresp.uncacheable = true;
        set beresp.ttl = 5s;
        set beresp.grace = 0s;
        return (deliver);
    }
    set beresp.http.X-Dateline-Fresh-For = beresp.ttl + "s";
    set beresp.http.X-Dateline-Refreshed-For = "0s";
    if (beresp.http.Cache-Control ~ "stale-while-revalidate=[0-9]") {
        set beresp.http.X-Dateline-Refreshed-For =
            regsub(beresp.http.Cache-Control, "^.*stale-while-revalidate=([0-9]+).*$", "\1s");
    }
    set beresp.grace = std.duration(beresp.http.X-Dateline-Refreshed-For, 0s);
    if (beresp.http.Cache-Control ~ "stale-if-error=[0-9]") {
        set beresp.grace = std.duration(
            regsub(beresp.http.Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 0s);
    } elsif (beresp.http.xkey && beresp.http.xkey !~ "\ba[0-9]") {
        # Feeds and pictures do not say. One that was told is over goes by its tag, as they do.
        set beresp.grace = 1d;
    }
    set beresp.keep = 0s;
    return (deliver);
}

sub vcl_backend_error {
    if (bereq.uncacheable) {
        # What somebody of the newsroom sends is not sent twice.
        call sorry;
        return (deliver);
    }
    call failed;
    call sorry;
    set beresp.uncacheable = true;
    set beresp.ttl = 1s;
    set beresp.grace = 0s;
    return (deliver);
}

# One more node is asked. If that fails too, nothing takes the place of the copy that is there: whoever asked gets it.
sub failed {
    if (bereq.retries < 1) {
        return (retry);
    }
    if (bereq.is_bgfetch || !bereq.http.X-Dateline-Stale) {
        return (abandon);
    }
}

sub sorry {
    set beresp.status = 503;
    set beresp.http.Cache-Control = "no-store";
    set beresp.http.Content-Type = "text/plain; charset=utf-8";
    set beresp.http.Retry-After = "30";
    set beresp.body = "The site cannot be reached for the moment. Please try again in half a minute." + {"
"};
}

sub vcl_synth {
    if (resp.status == 503 && !req.http.X-Dateline-Pass && !req.http.X-Dateline-Stale && req.restarts < 3
            && (req.method == "GET" || req.method == "HEAD")) {
        set req.http.X-Dateline-Stale = "1";
        return (restart);
    }
    set resp.http.Cache-Control = "no-store";
    set resp.http.Content-Type = "text/plain; charset=utf-8";
    if (resp.status >= 500) {
        set resp.http.Retry-After = "30";
    }
    set resp.body = resp.reason + {"
"};
    return (deliver);
}

sub vcl_deliver {
    # How we keep it is nobody else's business; what is left of Cache-Control has browsers ask again.
    set resp.http.Cache-Control =
        regsuball(resp.http.Cache-Control, ",\s*(s-maxage|stale-while-revalidate|stale-if-error)=[0-9]+", "");
    unset resp.http.xkey;
    unset resp.http.Cache-Tag;
    unset resp.http.Surrogate-Key;
    unset resp.http.Surrogate-Control;
    unset resp.http.CDN-Cache-Control;
    unset resp.http.X-Dateline-Fresh-For;
    unset resp.http.X-Dateline-Refreshed-For;
    unset resp.http.X-Varnish;
    unset resp.http.Via;
    # RFC 9211. A stale copy in an outage has an Age above its lifetime: that is what to raise the alarm on.
    if (req.http.X-Dateline-Pass) {
        set resp.http.Cache-Status = "varnish; fwd=bypass";
    } elsif (obj.hits > 0) {
        set resp.http.Cache-Status = "varnish; hit";
    } else {
        set resp.http.Cache-Status = "varnish; fwd=miss";
    }
    return (deliver);
}
