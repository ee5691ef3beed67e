package io.tapewright.agent;

import io.tapewright.step.Action;
import io.tapewright.step.FunctionCall;
import io.tapewright.step.StepType;
import io.tapewright.tape.Tape;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tool.Toolset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Carries out calls of tools, and actions of one's own types by their handlers. What goes wrong becomes an observation that tells the
 * model: unknown tools, arguments that are not as the schema says, exceptions, tools that take too long.
 *
 * <p>As thread-safe as the tools.
 */
public final class ToolEnvironment implements Environment {
    private final ActionDispatcher dispatcher;
    private final @Nullable Executor executor;
    private final Optional<Predicate<FunctionCall>> early;
    private final Resources resources;

    private ToolEnvironment(Builder builder) {
        Policies policies = new Policies(builder.policy, builder.policies);
        ToolCaller tools = new ToolCaller(builder.toolsets, policies);
        this.dispatcher = new ActionDispatcher(
                tools, builder.handlers, policies, builder.approvalOfCalls, builder.approvalOfActions);
        this.executor = builder.executor;
        this.early = builder.early;
        this.resources = new Resources(builder.resources);
    }

    /** An environment of some tools, whose names are all different, that are called one after the other. */
    public ToolEnvironment(List<Toolset> toolsets) {
        this(builder(toolsets));
    }

    /**
     * Starts an environment.
     *
     * @param toolsets the tools, whose names are all different; for example {@link TapeAgent#tools}
     */
    public static Builder builder(List<Toolset> toolsets) {
        return new Builder(toolsets);
    }

    /** {@inheritDoc} A call waits too if other calls that were made with it have their result. */
    @Override
    public boolean isAwaited(Tape tape) {
        return Environment.super.isAwaited(tape)
                || !PendingActions.ofPartlyAnswered(tape).isEmpty();
    }

    /**
     * {@inheritDoc} Of calls that were answered in part, the rest is carried out. Where an action needs approval that the tape does
     * not have, nothing is carried out, and the tape ends with an {@link io.tapewright.step.ApprovalRequired}.
     *
     * @throws IllegalArgumentException if there is an action that nobody here can carry out; nothing is carried out then
     * @throws InterruptedToolException if the thread was interrupted while a tool ran
     */
    @Override
    public Tape react(Tape tape) {
        return react(tape, new EarlyCalls());
    }

    /** {@inheritDoc} It starts calls that may be started early, as soon as the model has said them. */
    @Override
    public EnvironmentTurn beginTurn() {
        return executor == null || early.isEmpty() || !dispatcher.callsTools()
                ? Environment.super.beginTurn()
                : new EarlyTurn(this, dispatcher, early.get(), executor);
    }

    /**
     * Reacts, where some calls may have been started before.
     *
     * @param started the calls of the turn
     */
    Tape react(Tape tape, EarlyCalls started) {
        List<PendingWork> pending = dispatcher.pendingWork(tape, started);
        if (!Approvals.areNeeded(pending)) {
            return carryOut(pending, tape);
        }
        Approvals approvals = new Approvals(tape);
        List<PendingWork> waiting = approvals.waiting(pending);
        return waiting.isEmpty() ? carryOut(approvals.decided(pending), tape) : approvals.ask(waiting);
    }

    private Tape carryOut(List<PendingWork> works, Tape tape) {
        try {
            return executor == null || works.size() == 1 ? oneByOne(works, tape) : atOnce(works, executor, tape);
        } catch (InterruptedException e) {
            throw new InterruptedToolException(e);
        }
    }

    private static Tape oneByOne(List<PendingWork> works, Tape tape) throws InterruptedException {
        Tape reacted = tape;
        for (PendingWork work : works) {
            reacted = reacted.append(work.run());
        }
        return reacted;
    }

    private static Tape atOnce(List<PendingWork> works, Executor executor, Tape tape) throws InterruptedException {
        List<Callable<TapeEntry>> tasks =
                works.stream().<Callable<TapeEntry>>map(work -> work::runAlone).toList();
        Tape reacted = tape;
        for (TapeEntry entry : new OrderedTasks(executor).run(tasks)) {
            reacted = reacted.append(entry);
        }
        return reacted;
    }

    /**
     * {@inheritDoc} Those are the resources that the builder was given, the last one first; each is closed once.
     *
     * @throws IllegalStateException if one of them can't be closed; the others are
     */
    @Override
    public void close() {
        resources.close();
    }

    /** Collects what an environment can do and may do. Not thread-safe. */
    public static final class Builder {
        private final List<Toolset> toolsets;
        private final Map<Class<?>, HandledActions<?>> handlers = new HashMap<>();
        private final Map<String, ToolPolicy> policies = new HashMap<>();
        private final List<AutoCloseable> resources = new ArrayList<>();
        private ToolPolicy policy = ToolPolicy.PATIENT;
        private @Nullable Executor executor;
        private Optional<Predicate<FunctionCall>> early = Optional.empty();
        private Predicate<FunctionCall> approvalOfCalls = call -> false;
        private Predicate<Action> approvalOfActions = action -> false;

        private Builder(List<Toolset> toolsets) {
            this.toolsets = List.copyOf(toolsets);
        }

        /** Carries out actions that are steps of their own type. */
        public <A extends Action> Builder on(StepType<A> type, ActionHandler<A> handler) {
            handlers.put(type.javaType(), new HandledActions<>(type, handler));
            return this;
        }

        /**
         * Carries out what one turn of the agent asks for at the same time, for example by {@link TaskThreads#executor}. Results keep
         * the order of the calls. The tools must be thread-safe.
         */
        public Builder executor(Executor threads) {
            this.executor = threads;
            return this;
        }

        /** Lets calls of some tools start early; see {@link #startEarly(Predicate)}. */
        public Builder startEarly(String... tools) {
            return startEarly(named(tools));
        }

        /**
         * Lets some calls of tools start as soon as the model has said them, in a main loop whose model streams, while the rest of the
         * answer still comes. It needs an executor. Results and tapes are the same as without it.
         *
         * <p>A call that was started is cancelled, and its answer is told to nobody, where it does not come on the tape as it was said:
         * when the call of the model fails, the loop is closed, the whole answer says something else, a hook changes the step, a limit
         * is reached, or a later call has to wait for approval. So choose tools that look something up and change nothing.
         */
        public Builder startEarly(Predicate<FunctionCall> calls) {
            early = Optional.of(early.map(others -> others.or(calls)).orElse(calls));
            return this;
        }

        /** How patient to be with tools and handlers for which nothing else is said. */
        public Builder policy(ToolPolicy ofOthers) {
            this.policy = ofOthers;
            return this;
        }

        /** How patient to be with a tool, by its name, or with the handler of a kind of actions. */
        public Builder policy(String toolOrKind, ToolPolicy ofThis) {
            policies.put(toolOrKind, ofThis);
            return this;
        }

        /** Lets calls of some tools wait until a person approves them. */
        public Builder requireApproval(String... tools) {
            return requireApproval(named(tools));
        }

        private static Predicate<FunctionCall> named(String... tools) {
            Set<String> names = Set.of(tools);
            return call -> names.contains(call.name());
        }

        /** Lets some calls of tools wait until a person approves them. */
        public Builder requireApproval(Predicate<FunctionCall> calls) {
            approvalOfCalls = approvalOfCalls.or(calls);
            return this;
        }

        /** Lets actions of some type wait until a person approves them. */
        public Builder requireApprovalOf(Class<? extends Action> type) {
            approvalOfActions = approvalOfActions.or(type::isInstance);
            return this;
        }

        /** Closes something together with the environment, such as a browser that its tools use; see {@link ToolEnvironment#close}. */
        public Builder closing(AutoCloseable resource) {
            resources.add(resource);
            return this;
        }

        /**
         * The environment.
         *
         * @throws IllegalStateException if calls may start early and there is no executor that could start them
         */
        public ToolEnvironment build() {
            if (early.isPresent() && executor == null) {
                throw new IllegalStateException("startEarly(…) needs threads in which calls run while the model"
                        + " still speaks: add .executor(…), for example with TaskThreads.executor()");
            }
            return new ToolEnvironment(this);
        }
    }
}
