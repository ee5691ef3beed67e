package io.tapewright.agent;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads for work that mostly waits, such as calls of tools and whole runs of agents: virtual ones where the JDK has them, else
 * platform threads that are kept for a while. None of them keeps a program alive.
 */
public final class TaskThreads {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Executor EXECUTOR = virtualThreads();

    private TaskThreads() {}

    /** An executor that gives each task a thread at once, however many there are. */
    public static Executor executor() {
        return EXECUTOR;
    }

    /** Bound by a constant name and type, which a native image knows too; JDK 17 lacks the method, JDK 19 and 20 may refuse it. */
    private static Executor virtualThreads() {
        try {
            return (ExecutorService) MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class))
                    .invokeExact();
        } catch (Throwable notHere) {
            return Executors.newCachedThreadPool(TaskThreads::daemon);
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "tapewright-task-" + COUNT.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }
}
