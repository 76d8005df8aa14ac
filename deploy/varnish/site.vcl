# What differs from place to place: the nodes, and from where they may purge. The secret with which they do
# (dateline.delivery.purge[0].secret) stands in the environment of varnishd, as DATELINE_PURGE_SECRET.

# A node says by itself, without the database, whether it takes readers; one that stops says so first.
probe ready {
    .url = "/healthz/ready";
    .interval = 1s;
    .timeout = 1s;
    .window = 3;
    .threshold = 2;
    .initial = 2;
}

backend node1 {
    .host = "node1.internal";
    .port = "8080";
    .probe = ready;
    .connect_timeout = 1s;
    .first_byte_timeout = 20s;
    .between_bytes_timeout = 10s;
}

backend node2 {
    .host = "node2.internal";
    .port = "8080";
    .probe = ready;
    .connect_timeout = 1s;
    .first_byte_timeout = 20s;
    .between_bytes_timeout = 10s;
}

sub vcl_init {
    new nodes = directors.round_robin();
    nodes.add_backend(node1);
    nodes.add_backend(node2);
}

acl purgers {
    "localhost";
    "10.0.0.0"/8;
    "172.16.0.0"/12;
    "192.168.0.0"/16;
}

sub purge_secret {
    set req.http.X-Purge-Expected = std.getenv("DATELINE_PURGE_SECRET");
}
