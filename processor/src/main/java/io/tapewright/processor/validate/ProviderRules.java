package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.NodeModel;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.StepReference;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.ToolModel;
import io.tapewright.processor.model.ToolsReference;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
import io.tapewright.processor.schema.Alike;
import io.tapewright.processor.schema.Json;
import io.tapewright.processor.schema.Provider;
import io.tapewright.processor.schema.Schemas;
import io.tapewright.processor.schema.Size;
import java.util.List;
import java.util.stream.Stream;

/** Nothing is larger than providers take. Only of what breaks no other rule can this be said. */
final class ProviderRules {
    private final Report report;
    private final Strictness strictness;

    ProviderRules(Report report, Strictness strictness) {
        this.report = report;
        this.strictness = strictness;
    }

    void check(StepModel step) {
        String name = "The step " + step.declaration().type().display();
        told().forEach(provider ->
                check(provider, name, step.properties(), step.declaration().origin()));
    }

    void check(ToolClassModel tools) {
        for (ToolModel tool : tools.tools()) {
            String name = "The tool " + tools.declaration().type().display() + "." + tool.javaName();
            told().forEach(provider -> {
                check(provider, name, tool.parameters(), tool.origin());
                check(provider, name, tool.told(), tool.origin());
            });
        }
    }

    void check(AgentModel agent) {
        int count =
                agent.tools().stream().mapToInt(tools -> tools.names().size()).sum();
        String name = "The agent " + agent.display();
        Origin origin = agent.declaration().origin();
        told().forEach(provider -> {
            check(provider, name, count, "tools", provider.tools(), origin);
            checkTogether(provider, name, agent.tools(), origin);
            agent.nodes().forEach(node -> checkFunctions(provider, node));
            agent.input().ifPresent(input -> {
                Origin place = input.declaration().origin();
                check(provider, "The input of " + agent.display(), input.properties(), place);
                check(provider, name, agent.told(), place);
            });
        });
    }

    /** What a node that calls functions says of the steps that it offers as such. */
    private void checkFunctions(Provider provider, NodeModel node) {
        boolean callsFunctions = node.dialects().isEmpty()
                ? node.emits().stream().anyMatch(step -> step.source() == StepReference.Source.TOOL_CALLS)
                : node.dialects().contains("TOOLS");
        if (callsFunctions) {
            node.emits().stream()
                    .filter(step -> !step.isText())
                    .forEach(step ->
                            check(provider, "The step " + step.type().display(), step.description(), step.origin()));
        }
    }

    /** What is counted over all schemas of a request, where no tool alone has too much of it. */
    private void checkTogether(Provider provider, String name, List<ToolsReference> tools, Origin origin) {
        Schemas schemas = Schemas.of(provider.family());
        List<Size> sizes = tools.stream()
                .flatMap(reference -> reference.parameters().stream())
                .map(parameters -> Size.of(schemas.object(parameters)))
                .toList();
        Size total = sizes.stream().reduce(Size.NONE, Size::and);
        for (Provider.Limit limit : provider.limits()) {
            boolean isOneTooLarge =
                    sizes.stream().anyMatch(size -> limit.count().applyAsInt(size) > limit.most());
            if (limit.scope() == Provider.Scope.REQUEST && !isOneTooLarge) {
                int count = limit.count().applyAsInt(total);
                check(provider, name, count, limit.what() + " in its tools together", limit.most(), origin);
            }
        }
    }

    private Stream<Provider> told() {
        return Stream.of(Provider.values()).filter(strictness::isTold);
    }

    private void check(Provider provider, String name, List<Property> properties, Origin origin) {
        Json schema = Schemas.of(provider.family()).object(properties);
        Size size = Size.of(schema);
        for (Provider.Limit limit : provider.limits()) {
            check(provider, name, limit.count().applyAsInt(size), limit.what(), limit.most(), origin);
        }
        if (!provider.keepsCase()) {
            Alike.in(schema)
                    .ifPresent(alike -> tell(
                            provider,
                            Problem.VALUES_ALIKE,
                            origin,
                            name,
                            alike.one(),
                            alike.other(),
                            provider.display()));
        }
    }

    private void check(Provider provider, String name, String description, Origin origin) {
        check(provider, name, description.length(), "characters in its description", provider.description(), origin);
    }

    private void check(Provider provider, String name, int count, String what, int most, Origin origin) {
        if (count > most) {
            tell(provider, Problem.PROVIDER_LIMIT, origin, name, count, what, provider.display(), most);
        }
    }

    private void tell(Provider provider, Problem problem, Origin origin, Object... names) {
        if (strictness.isError(provider)) {
            report.error(problem, origin, names);
        } else {
            report.warning(problem, origin, names);
        }
    }
}
