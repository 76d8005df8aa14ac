package org.dateline.gate;

import java.io.IOException;
import org.springframework.stereotype.Component;

/** Fetches what other rooms were told to fetch from addresses that anybody may have typed, as carefully as links are asked for. */
@Component
public class PublicWeb {

    private final LinkProbe probe;

    PublicWeb(LinkProbe probe) {
        this.probe = probe;
    }

    /**
     * What is behind an http or https address of the public web, whole; redirects are followed, each looked at like the first.
     *
     * @param most so many bytes and no more
     * @throws IOException with a plain half sentence, if it cannot be had
     */
    public byte[] fetch(String address, int most) throws IOException {
        return probe.fetch(address, most);
    }
}
