package org.dateline.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.dateline.about.PolicyDesk;
import org.dateline.about.PolicyKind;
import org.dateline.shared.HtmlText;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Profile;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Lets the demonstration newsroom say of itself what it is: one file for each page that it has. */
@Component
@Profile("demo")
@ConditionalOnWebApplication
class DemoPolicies implements ApplicationRunner {

    private final PolicyDesk desk;
    private final ResourceLoader files;

    DemoPolicies(PolicyDesk desk, ResourceLoader files) {
        this.desk = desk;
        this.files = files;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        for (PolicyKind kind : PolicyKind.values()) {
            Resource file = files.getResource("classpath:demo/about/" + kind.slug() + ".html");
            if (file.exists()) {
                desk.writeFirst(kind, HtmlText.ofHtml(file.getContentAsString(StandardCharsets.UTF_8)), "demo");
            }
        }
    }
}
