package org.dateline.legacy;

import java.util.Map;
import org.dateline.shared.Audited;
import org.dateline.shared.Deed;

/** Somebody laid an old address by hand, or took one away. */
record AddressActed(Deed deed) implements Audited {

    static AddressActed of(String act, OldAddress address, String by) {
        return new AddressActed(new Deed(
                "address." + act, "article/" + address.articleId(), by, "", Map.of("address", address.address())));
    }
}
