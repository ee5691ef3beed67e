package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.Property;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.model.ToolModel;
import io.tapewright.processor.report.Origin;
import io.tapewright.processor.report.Problem;
import io.tapewright.processor.report.Report;
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
                int length = tool.told().length();
                check(provider, name, length, "characters in its description", provider.description(), tool.origin());
            });
        }
    }

    void check(AgentModel agent) {
        int count =
                agent.tools().stream().mapToInt(tools -> tools.names().size()).sum();
        String name = "The agent " + agent.display();
        told().forEach(provider -> check(
                provider,
                name,
                count,
                "tools",
                provider.tools(),
                agent.declaration().origin()));
    }

    private Stream<Provider> told() {
        return Stream.of(Provider.values()).filter(strictness::isTold);
    }

    private void check(Provider provider, String name, List<Property> properties, Origin origin) {
        Size size = Size.of(Schemas.of(provider.family()).object(properties));
        for (Provider.Limit limit : provider.limits()) {
            check(provider, name, limit.count().applyAsInt(size), limit.what(), limit.most(), origin);
        }
    }

    private void check(Provider provider, String name, int count, String what, int most, Origin origin) {
        if (count <= most) {
            return;
        }
        if (strictness.isError(provider)) {
            report.error(Problem.PROVIDER_LIMIT, origin, name, count, what, provider.display(), most);
        } else {
            report.warning(Problem.PROVIDER_LIMIT, origin, name, count, what, provider.display(), most);
        }
    }
}
