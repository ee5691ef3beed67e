package io.tapewright.agent;

import io.tapewright.completion.Dialect;
import io.tapewright.completion.StepUnion;
import io.tapewright.json.JsonWriter;
import io.tapewright.llm.Message;
import io.tapewright.llm.Prompt;
import io.tapewright.tape.TapeEntry;
import io.tapewright.tape.TapeView;
import io.tapewright.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Makes the prompts of a {@link StandardNode}: its texts, what the agent sees of the tape, and the tools. */
final class NodePrompt {
    /** What a model is told of JSON where the node's texts say nothing. */
    private static final PromptTemplate STEPS_PROMPT = variables ->
            "Answer with JSON and nothing else: one object, or several, one a line. This is their JSON schema:\n"
                    + variables.steps();

    private final StepUnion union;
    private final NodeTexts texts;
    private final List<ToolSpec> tools;
    private final List<ToolSpec> toolsAndFunctions;
    private final boolean declaresJson;
    private final PromptVariables variables;
    private final Hooks hooks;

    /**
     * @param tools those that the prompt tells of
     * @param declaresJson whether the texts were written for JSON
     */
    NodePrompt(StepUnion union, NodeTexts texts, List<ToolSpec> tools, boolean declaresJson, Hooks hooks) {
        this.union = union;
        this.texts = texts;
        this.tools = List.copyOf(tools);
        this.toolsAndFunctions =
                Stream.concat(tools.stream(), union.functions().stream()).toList();
        this.declaresJson = declaresJson;
        this.variables = new PromptVariables(union.schema(), describe(tools));
        this.hooks = hooks;
    }

    /** The same of other tools. */
    NodePrompt with(StepUnion changed, UnaryOperator<List<ToolSpec>> change) {
        return new NodePrompt(changed, texts, change.apply(tools), declaresJson, hooks);
    }

    List<ToolSpec> tools() {
        return tools;
    }

    private static String describe(List<ToolSpec> tools) {
        JsonWriter out = JsonWriter.of(JsonWriter.Layout.SPACED);
        return out.list(tools, ToolSpec::write).toString();
    }

    /**
     * The prompt for what the agent sees now.
     *
     * @param node the node that asks
     */
    Prompt make(StandardNode node, NodeContext context) {
        Dialect dialect = context.agent().dialectOf(node);
        List<Message> before = new ArrayList<>(3);
        add(texts.system(), Message::system, before);
        add(description(context), Message::user, before);
        String guidance = texts.guidance().render(variables);
        List<Message> after = guidance.isEmpty() ? List.of() : List.of(Message.user(guidance));
        if (mustDescribeSteps(dialect) && !describesSteps(before) && !describesSteps(after)) {
            add(STEPS_PROMPT, Message::user, before);
        }
        Prompt prompt = Prompt.of(withHistory(context, node.llm(), before, after), toolsOfPrompt(dialect));
        return dialect == Dialect.STRUCTURED ? prompt.withOutputSchema(union.outputSchema()) : prompt;
    }

    private PromptTemplate description(NodeContext context) {
        if (hooks.description.isEmpty()) {
            return texts.stepsPrompt();
        }
        DescribesSteps hook = hooks.description.get();
        return known -> hook.describeSteps(context, known);
    }

    private List<Message> withHistory(NodeContext context, String llm, List<Message> before, List<Message> after) {
        History history = context.agent().history();
        TapeView view = context.view();
        List<TapeEntry> chosen = chosen(view.entries());
        List<Message> messages = hooks.history.isEmpty() && hooks.shown.isEmpty()
                ? history.between(before, view, after)
                : history.between(before, chosen, hooks.shown, after);
        TokenBudget budget = context.agent().budget(llm);
        return budget.holds(messages)
                ? messages
                : budget.fit(chosen, shorter -> history.between(before, shorter, hooks.shown, after));
    }

    private List<TapeEntry> chosen(List<TapeEntry> all) {
        return hooks.history.isPresent() ? hooks.history.get().chooseHistory(all) : all;
    }

    /** Who declares JSON describes it too; where JSON was chosen for a node, its texts may not know. */
    private boolean mustDescribeSteps(Dialect dialect) {
        return !declaresJson && dialect == Dialect.JSON;
    }

    private boolean describesSteps(List<Message> messages) {
        return messages.stream()
                .flatMap(message -> message.content().stream())
                .anyMatch(text -> text.contains(variables.steps()));
    }

    private void add(PromptTemplate template, Function<String, Message> role, List<Message> messages) {
        String text = template.render(variables);
        if (!text.isEmpty()) {
            messages.add(role.apply(text));
        }
    }

    /** In JSON and STRUCTURED tools are part of the schema; else they go beside the messages. */
    private List<ToolSpec> toolsOfPrompt(Dialect dialect) {
        return switch (dialect) {
            case TEXT -> tools;
            case JSON, STRUCTURED -> List.of();
            case TOOLS -> toolsAndFunctions;
        };
    }
}
