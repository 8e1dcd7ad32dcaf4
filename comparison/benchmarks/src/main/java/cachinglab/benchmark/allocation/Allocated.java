package cachinglab.benchmark.allocation;

import com.sun.management.ThreadMXBean;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import javax.management.remote.JMXConnector;
import javax.management.remote.JMXConnectorFactory;
import javax.management.remote.JMXServiceURL;

/// How many bytes the threads of a JVM have allocated since it started, those that have ended and
/// those that carry virtual ones included. The JVM counts them itself, to the byte: unlike what
/// collections tell, it needs none.
final class Allocated implements AutoCloseable {

    private final ThreadMXBean threads;
    private final JMXConnector connector;

    private Allocated(ThreadMXBean threads, JMXConnector connector) {
        this.threads = threads;
        this.connector = connector;
    }

    /// Asks another JVM of this user, over its local management agent.
    @SuppressWarnings("BanJNDI") // the address is from a process that this one has started
    static Allocated in(long process) throws IOException, AttachNotSupportedException {
        var machine = VirtualMachine.attach(Long.toString(process));
        try {
            var connector =
                    JMXConnectorFactory.connect(
                            new JMXServiceURL(machine.startLocalManagementAgent()));
            var threads =
                    ManagementFactory.newPlatformMXBeanProxy(
                            connector.getMBeanServerConnection(),
                            ManagementFactory.THREAD_MXBEAN_NAME,
                            ThreadMXBean.class);
            return new Allocated(threads, connector);
        } finally {
            machine.detach();
        }
    }

    long bytes() {
        return threads.getTotalThreadAllocatedBytes();
    }

    @Override
    public void close() throws IOException {
        connector.close();
    }
}
