package org.dateline.sitemap;

import org.dateline.PostgresNewsroomTest;

@PostgresNewsroomTest
class SitemapOnPostgresTests extends SitemapContract {}
