package org.dateline.delivery;

import java.util.function.BooleanSupplier;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 as Tomcat speaks it, with a {@link FastPath} before it. */
public final class FastPathProtocol extends Http11NioProtocol {

    /** Of so many workers, one may be kept by whoever takes an answer slowly. */
    private static final int SLOW = 4;

    private static final int SLOW_AT_MOST = 50;

    private final Endpoint endpoint;

    /** Tomcat makes it, by its name. */
    public FastPathProtocol() {
        this(new Endpoint());
    }

    private FastPathProtocol(Endpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
        endpoint.isSecure = this::getSecure;
    }

    /** From now on; the workers are those of the server. */
    void answerBy(Counter counter, Telling telling) {
        endpoint.path = new FastPath(
                counter,
                telling,
                work -> endpoint.getExecutor().execute(work),
                this::slow,
                endpoint::getKeepAliveTimeout);
    }

    /** Where the workers are not the server's own, nobody knows how many there are. */
    private int slow() {
        return endpoint.getMaxThreads() < 0 ? SLOW_AT_MOST : Math.max(1, endpoint.getMaxThreads() / SLOW);
    }

    private static final class Endpoint extends NioEndpoint {

        private volatile @Nullable FastPath path;
        private BooleanSupplier isSecure = () -> false;

        /** A server that is stopping says so itself, and what is encrypted, here or before, is told so. */
        @Override
        public boolean processSocket(SocketWrapperBase<NioChannel> socket, SocketEvent event, boolean dispatch) {
            FastPath first = path;
            boolean plain = event == SocketEvent.OPEN_READ
                    && dispatch
                    && !isSSLEnabled()
                    && !isSecure.getAsBoolean()
                    && !isPaused();
            return plain && first != null && first.answers(socket) || super.processSocket(socket, event, dispatch);
        }
    }
}
