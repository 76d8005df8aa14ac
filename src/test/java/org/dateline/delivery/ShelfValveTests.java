package org.dateline.delivery;

import java.util.List;
import org.apache.catalina.connector.Connector;

/** Where each request goes through the server. */
class ShelfValveTests extends OverTheLineContract {

    @Override
    Connector connector() {
        return new Connector();
    }

    @Override
    List<String> told() {
        return told;
    }
}
