package org.dateline.sitemap;

import org.dateline.NewsroomTest;

@NewsroomTest
class SitemapOnH2Tests extends SitemapContract {}
