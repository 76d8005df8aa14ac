package org.dateline.gate;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.boot.http.client.InetAddressFilter;

/**
 * Resolves names for the client, which connects to exactly what it is given here: there is no second look-up that could
 * answer otherwise. A name with one address that is not public is refused whole.
 */
final class PublicAddresses implements DnsResolver {

    /** What the public web is made of; of IPv6 only what is given out, 2000::/3 without the block for examples. */
    static final InetAddressFilter PUBLIC =
            InetAddressFilter.externalAddresses().and(InetAddressFilter.adapt(PublicAddresses::isGivenOut));

    /** A name leads to where nobody outside could follow it. */
    static final class Forbidden extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Forbidden(String host) {
            super(host);
        }
    }

    private final DnsResolver resolver;
    private final InetAddressFilter allowed;

    PublicAddresses(DnsResolver resolver, InetAddressFilter allowed) {
        this.resolver = resolver;
        this.allowed = allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = resolver.resolve(host);
        if (addresses == null || addresses.length == 0) {
            throw new UnknownHostException(host);
        }
        if (!Stream.of(addresses).allMatch(allowed::matches)) {
            throw new Forbidden(host);
        }
        return addresses;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        return Stream.of(resolve(host))
                .map(address -> new InetSocketAddress(address, port))
                .toList();
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static boolean isGivenOut(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return true;
        }
        byte[] bytes = address.getAddress();
        boolean examples = bytes[0] == 0x3f && (bytes[1] & 0xff) == 0xff && (bytes[2] & 0xf0) == 0;
        return (bytes[0] & 0xe0) == 0x20 && !examples;
    }
}
