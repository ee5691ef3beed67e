package io.tapewright.processor.validate;

import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.PartModel;
import io.tapewright.processor.model.StepModel;
import io.tapewright.processor.model.ToolClassModel;
import io.tapewright.processor.report.Report;
import java.util.Map;
import java.util.Set;

/** All rules. What is accepted can be written. */
public final class Validator {
    private final Report report;
    private final OptionRules options;
    private final TargetRules targets;
    private final PropertyRules properties;
    private final ToolRules tools;
    private final UnionRules unions;
    private final WireNameRules wireNames;
    private final TemplateRules templates;
    private final FlowRules flow;
    private final HookRules hooks;
    private final ControlRules controls;
    private final SubagentRules subagents;
    private final SubagentToolRules subagentTools;
    private final FunctionRules functions;
    private final FlowProofs proofs;
    private final DescriptionRules descriptions;
    private final ProviderRules providers;

    /**
     * @param options those of the compiler that are for the processor
     */
    public Validator(Report report, Map<String, String> options) {
        this.report = report;
        this.targets = new TargetRules(report);
        this.properties = new PropertyRules(report);
        this.tools = new ToolRules(report);
        this.unions = new UnionRules(report);
        this.wireNames = new WireNameRules(report);
        this.templates = new TemplateRules(report);
        this.flow = new FlowRules(report);
        this.hooks = new HookRules(report);
        this.controls = new ControlRules(report);
        this.subagents = new SubagentRules(report);
        this.subagentTools = new SubagentToolRules(report);
        this.functions = new FunctionRules(report);
        this.proofs = new FlowProofs(report);
        Strictness strictness = Strictness.of(options);
        this.providers = new ProviderRules(report, strictness);
        Wanted wanted = Wanted.of(options);
        this.descriptions = new DescriptionRules(report, wanted);
        this.options = new OptionRules(report, strictness, wanted, options.keySet());
    }

    /** Whether a step breaks no rule; those it breaks are reported. */
    public boolean accepts(StepModel step) {
        int before = report.errors();
        options.check(step.declaration().origin());
        targets.check(step);
        tools.check(step);
        unions.check(step);
        properties.check(step);
        if (report.errors() == before) {
            providers.check(step);
            descriptions.check(step);
        }
        return report.errors() == before;
    }

    /** Whether a part breaks no rule; those it breaks are reported. */
    public boolean accepts(PartModel part) {
        int before = report.errors();
        options.check(part.declaration().origin());
        targets.check(part);
        properties.check(part);
        if (report.errors() == before) {
            descriptions.check(part);
        }
        return report.errors() == before;
    }

    /** Whether tools break no rule; those they break are reported. */
    public boolean accepts(ToolClassModel toolClass) {
        int before = report.errors();
        options.check(toolClass.declaration().origin());
        targets.check(toolClass);
        tools.check(toolClass);
        properties.check(toolClass);
        if (report.errors() == before) {
            providers.check(toolClass);
            descriptions.check(toolClass);
        }
        return report.errors() == before;
    }

    /** Whether an agent breaks no rule; those it breaks are reported. */
    public boolean accepts(AgentModel agent) {
        int before = report.errors();
        options.check(agent.declaration().origin());
        targets.check(agent);
        flow.check(agent);
        hooks.check(agent);
        controls.check(agent);
        subagents.check(agent);
        subagentTools.check(agent);
        agent.input().ifPresent(properties::check);
        tools.check(agent);
        unions.check(agent);
        agent.nodes().forEach(wireNames::check);
        functions.check(agent);
        // a flow with a wrong name in it would only be told to be wrong in further ways
        if (report.errors() == before) {
            proofs.check(agent);
        }
        templates.check(agent);
        if (report.errors() == before) {
            providers.check(agent);
            agent.input().ifPresent(input -> descriptions.check(agent, input));
        }
        return report.errors() == before;
    }

    /** Those of the given options for which a rule answers, even if only to say that there is none such. */
    public static Set<String> options(Set<String> given) {
        return OptionRules.ours(given);
    }
}
