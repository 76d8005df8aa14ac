package org.dateline.delivery;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers plain requests for pages that are ready on the thread that waits for requests, as web servers answer with files:
 * no other thread is woken, and nothing is made. Whatever else comes is put back as it was, and goes its usual way. One
 * request at a time, which must not be held up.
 */
final class FastPath {

    private static final Logger log = LoggerFactory.getLogger(FastPath.class);

    private final Counter counter;
    private final Telling telling;
    private final Executor workers;
    private final IntSupplier slow;
    private final LongSupplier keepAlive;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final HttpDate date = new HttpDate();
    private @Nullable ByteBuffer read;

    /**
     * @param telling tells of what was sent, later
     * @param workers for who does not take an answer as fast as it is given
     * @param slow how many such there may be at once; while there are so many, all is left to the server
     * @param keepAlive how long somebody may be silent before the next request, in milliseconds
     */
    FastPath(Counter counter, Telling telling, Executor workers, IntSupplier slow, LongSupplier keepAlive) {
        this.counter = counter;
        this.telling = telling;
        this.workers = workers;
        this.slow = slow;
        this.keepAlive = keepAlive;
    }

    /** Whether nothing more is to be done about what came in; if not, all is as it was. */
    synchronized boolean answers(SocketWrapperBase<NioChannel> socket) {
        Lock lock = socket.getLock();
        boolean inTheMiddle = socket.getCurrentProcessor() != null;
        if (inTheMiddle || unfinished.get() >= slow.getAsInt() || !lock.tryLock()) {
            return false;
        }
        try {
            return answersLocked(socket);
        } finally {
            lock.unlock();
        }
    }

    private boolean answersLocked(SocketWrapperBase<NioChannel> socket) {
        try {
            ByteBuffer in = buffer(socket);
            if (socket.read(false, in) <= 0) {
                return false;
            }
            in.flip();
            Reply reply = reply(in, socket);
            if (reply == null) {
                socket.unRead(in);
                return false;
            }
            send(reply, socket);
        } catch (EOFException e) {
            return false; // the server closes what the other side has closed
        } catch (IOException e) {
            socket.close();
        } catch (RuntimeException e) {
            log.error("A request could not be answered.", e);
            socket.close(); // nobody else would
        }
        return true;
    }

    /** As large as the server's own, into which goes back what is put back. */
    private ByteBuffer buffer(SocketWrapperBase<NioChannel> socket) {
        ByteBuffer buffer = read;
        int size = socket.getSocketBufferHandler().getReadBuffer().capacity();
        if (buffer == null || buffer.capacity() != size) {
            buffer = ByteBuffer.allocate(size);
            read = buffer;
        }
        return buffer.clear();
    }

    private @Nullable Reply reply(ByteBuffer in, SocketWrapperBase<NioChannel> socket) {
        BareRequest request = BareRequest.of(in.array(), in.limit(), String.valueOf(socket.getRemoteAddr()));
        Finished page = request != null && counter.serves(request) ? counter.ready(request) : null;
        if (request == null || page == null) {
            return null;
        }
        Reply reply = counter.reply(request, page);
        counter.counted();
        if (reply.isWhole()) {
            telling.later(request);
        }
        return reply;
    }

    private void send(Reply reply, SocketWrapperBase<NioChannel> socket) throws IOException {
        Form form = reply.form();
        socket.setReadTimeout(keepAlive.getAsLong());
        write(socket, reply.held() ? date.unchanged() : date.found());
        write(socket, reply.held() ? form.unchanged() : form.found());
        if (reply.isWhole()) {
            write(socket, form.bytes());
        }
        if (!socket.flush(false)) {
            socket.registerReadInterest();
            return;
        }
        unfinished.incrementAndGet();
        try {
            workers.execute(() -> finish(socket));
        } catch (RejectedExecutionException e) {
            unfinished.decrementAndGet();
            socket.close();
        }
    }

    private static void write(SocketWrapperBase<NioChannel> socket, byte[] bytes) throws IOException {
        socket.write(false, ByteBuffer.wrap(bytes));
    }

    /** As slowly as the other side takes it. */
    private void finish(SocketWrapperBase<NioChannel> socket) {
        Lock lock = socket.getLock();
        lock.lock();
        try {
            socket.flush(true);
            socket.registerReadInterest();
        } catch (IOException e) {
            socket.close();
        } finally {
            lock.unlock();
            unfinished.decrementAndGet();
        }
    }
}
