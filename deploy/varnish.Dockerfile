# Varnish with vmod_xkey, which the rules in deploy/varnish purge by.
FROM debian:trixie-slim
RUN apt-get update \
    && apt-get install --yes --no-install-recommends varnish varnish-modules \
    && rm -rf /var/lib/apt/lists/*
EXPOSE 6081
CMD ["varnishd", "-F", "-a", ":6081", "-f", "/etc/varnish/dateline.vcl", "-s", "malloc,256m", "-p", "http_gzip_support=off"]
