package io.tapewright.processor.report;

import java.util.Locale;

/**
 * Everything that can be wrong, with its text: the rule that is broken, why there is such a rule, and the fix. Ids are stable;
 * several texts may share one.
 */
public enum Problem {
    STEP_NOT_RECORD(
            "WrongTarget",
            "@Step is on the %s %s, which is not a record. Schema, reader and writer of a step come from its components."
                    + " Declare it as `record %s(…) implements Thought`, or another role."),
    PART_NOT_RECORD(
            "WrongTarget",
            "@Part is on the %s %s, which is not a record. Schema, reader and writer of a part come from record components. Declare"
                    + " it as `record %s(…)`, or remove @Part: sealed interfaces are described where they are used."),
    PART_RECURSIVE(
            "WrongTarget",
            "@Part is on the %s %s, in which a type contains itself. The schema of such a type stands at the root of what it is a part"
                    + " of, not in a companion. Remove @Part; `@Doc(\"…\")` is kept in class files, too."),
    STEP_NOT_CANONICAL(
            "WrongTarget",
            "@Step is on the class %s, which can't be taken apart and put together: %s. Reader and writer need one visible constructor,"
                    + " and an accessor of the same type for each of its parameters. Write these, or declare a record."),
    AGENT_NOT_CLASS(
            "WrongTarget",
            "@Agent is on the %s %s, which is neither a record nor a class. The components of an agent's record are its"
                    + " configuration. Declare it as `record %s(…)`."),
    TOOLS_NOT_CLASS(
            "WrongTarget",
            "@Tool is on the %s %s, which can't be given to a builder as a value with methods. Put it on a class, a record or"
                    + " an interface, or on their methods."),
    TYPE_PRIVATE(
            "WrongTarget",
            "@%s is on %s, which is private or nested in a private type. The generated code could not refer to it. Remove"
                    + " `private`."),
    TYPE_INNER(
            "WrongTarget",
            "@%s is on %s, which is an inner class. The generated code has no instance of the class around it. Make it"
                    + " `static`."),
    TYPE_GENERIC(
            "WrongTarget",
            "@%s is on %s, which has type parameters. Generated code has no types to put in. Remove them."),
    INPUT_UNUSABLE(
            "WrongTarget",
            "The input of the agent %s is %s, which %s. The function by which models call the agent is generated from it. Name a record"
                    + " inside of the agent, `record %s(…)`, or one with `@Part`."),
    TOOL_NOT_PUBLIC(
            "WrongTarget",
            "@Tool is on the method %s.%s, which is not public. A tool is what a class offers to others. Declare it"
                    + " `public`."),
    TOOL_GENERIC(
            "WrongTarget",
            "@Tool is on the method %s.%s, which has type parameters. A model has no way to say what they are. Use the actual"
                    + " types."),

    KIND_BUILT_IN(
            "DuplicateKind",
            "The step %s has the kind `%s`, which is built in. On tapes the kind alone tells which type a step has. Rename the"
                    + " record, or give it another kind: `@Step(kind = \"%s\")`."),
    KIND_TWICE_IN_UNION(
            "DuplicateKind",
            "The node %s emits %s and %s, which both have the kind `%s`. In a completion the kind alone tells the types apart."
                    + " Give one of them another: `@Step(kind = \"…\")`."),
    KIND_TWICE_IN_AGENT(
            "DuplicateKind",
            "The agent %s has the steps %s and %s, which both have the kind `%s`. On its tapes the kind alone tells the types"
                    + " apart. Give one of them another: `@Step(kind = \"…\")`."),

    UNSUPPORTED_TYPE(
            "UnsupportedType",
            "%s has the type %s, which has no JSON schema. Models fill in only what a schema describes.%s Supported are "
                    + Supported.TYPES + "."),
    UNSUPPORTED_EXPANSION(
            "UnsupportedType",
            "%s has the type %s, which contains itself with ever other type arguments. Its schema would have no end. Let it contain"
                    + " itself with the same ones."),
    ENDLESS_TYPE(
            "UnsupportedType",
            "%s is a %s that must be there, and so must be what follows from it: %s. No value would come to an end. Let one of them"
                    + " be an Optional, `@Nullable`, or a list that may be empty."),
    UNSUPPORTED_GENERIC(
            "UnsupportedType",
            "%s has the type %s, which does not say what its type parameters stand for. The components have no type that a schema"
                    + " could describe. Write the types, as in `Pair<String>`; a sealed interface can't have any."),
    UNSUPPORTED_UNION(
            "UnsupportedType",
            "%s has a sealed interface as its type, which permits %s. A schema tells the permitted types apart by their kind, and"
                    + " makes them from components. Let it permit records without type parameters, and sealed interfaces of these."),
    UNSUPPORTED_CLASS(
            "UnsupportedType",
            "%s has the type %s, a class that can't be taken apart and put together: %3$s. Reader and writer need one visible"
                    + " constructor, and an accessor of the same type for each of its parameters. Write these, or use a record."),
    UNSUPPORTED_HIDDEN(
            "UnsupportedType",
            "%s has the type %s, which the generated code can't refer to, because it is not visible in its package. Remove"
                    + " `private`, or make it public."),
    UNSUPPORTED_OPTIONAL(
            "UnsupportedType",
            "%s has the type %s, where the Optional is inside of something. Only a property can be absent, an element can't. Leave"
                    + " the absent elements out."),
    UNSUPPORTED_MAP_KEY(
            "UnsupportedType",
            "%s has the type %s, a map whose keys are not of the type String. JSON calls its properties by text. Use"
                    + " `Map<String, …>`."),
    UNSUPPORTED_ORDER(
            "UnsupportedType",
            "%s has the type %s, a sorted set of what has no natural order. The set would not know where to put an element. Use"
                    + " Set, or let the element type implement Comparable."),
    UNSUPPORTED_EMPTY_ENUM(
            "UnsupportedType",
            "%s has the type %s, an enum without constants. No value could be said. Add the constants."),
    STEP_GENERIC(
            "UnsupportedType",
            "The step %s has type parameters. Its components have no type that a schema could describe. Declare a record with"
                    + " the actual types."),
    TOO_MANY_PROPERTIES(
            "UnsupportedType",
            "%s has %s properties, more than 63. Readers keep a bit for each. Put some of them into a record of their own."),

    CONSTRAINT_MISPLACED(
            "WrongConstraint",
            "%s has the constraint %s, which is about %s; its value is %s. There would be nothing to check. Remove it, or put it on"
                    + " what it is meant for."),
    CONSTRAINT_UNREADABLE(
            "WrongConstraint",
            "%s has the constraint %s with the value \"%s\", which is no %s. It could not be checked. %s"),
    CONSTRAINT_OF_NULLABLE(
            "WrongConstraint",
            "%s has the constraint %s, but may be null. A schema says one or the other. Remove one of them."),
    CONSTRAINT_OF_NOTHING(
            "WrongConstraint",
            "%s has the constraint %s. Nothing could be said for it. Remove it, or keep it out of JSON: `@JsonIgnore` on what may be"
                    + " null."),
    CONSTRAINT_UNCHECKED(
            "UncheckedConstraint",
            "%s has the constraint %s, which no reader checks: it is not one of those that are known here. Check it in the"
                    + " constructor of the record; where something else does, write"
                    + " `@SuppressWarnings(\"unused\")` before it."),
    CONSTRAINTS_EMPTY(
            "WrongConstraint",
            "%s has constraints that no value meets: %s and %s. Nothing that a model says would be accepted. Widen one of them."),

    VALUE_UNREADABLE(
            "WrongValue",
            "%s has %s(\"%s\"), but its value is %s. Models are told that value, and readers fill it in.%s"),
    VALUE_FORBIDDEN(
            "WrongValue",
            "%s has %s(\"%s\"), which breaks its constraint %s. A model that said so would be refused. Change one of them."),
    DEFAULT_OF_OPTIONAL(
            "WrongValue",
            "%s has @Default(\"%s\"), but may be absent. What is left out would be both. Use the type in it, or remove"
                    + " @Default."),

    IGNORED_WITHOUT_VALUE(
            "MissingValue",
            "%s is ignored in JSON (@JsonIgnore), and has no value then. A record is made with all of its components. Let it be"
                    + " absent, with Optional or `@Nullable`, or say its value: `@Default(\"…\")`."),

    UNKNOWN_VARIABLE(
            "UnknownVariable",
            "The template `%s` of %s uses {%s}, which is no component of %s. Every variable must have a value when the prompt is"
                    + " made. %s Braces that are meant as text are written {{%7$s}}."),
    UNKNOWN_PART(
            "UnknownVariable",
            "The template `%s` of %s uses {%s}, but %s has no part `%6$s`. Parts are the components of a record, and methods"
                    + " without parameters. %5$s Braces that are meant as text are written {{%7$s}}."),
    VARIABLE_OF_PROMPTS(
            "UnknownVariable",
            "The template `%s` of %s uses {%s}, which only prompts have. What a subagent is told is made of the agent's"
                    + " configuration. Braces that are meant as text are written {{%s}}."),
    VALUE_ARRAY(
            "UnreadableValue",
            "The template `%s` of %s uses {%s}, where a %s is an array. In the prompt it would read like [I@1b6d3586. Make it a"
                    + " String or a List."),
    VALUE_OPTIONAL(
            "UnreadableValue",
            "The template `%s` of %s uses {%s}, where %s is or holds an Optional. In the prompt it would read Optional[…]. Make"
                    + " it a String, which may be empty."),
    VALUE_NULLABLE(
            "UnreadableValue",
            "The template `%s` of %s uses {%s}, where the %s may be null. In the prompt it would then read null. Remove"
                    + " `@Nullable`, and give an empty text instead."),
    VALUE_RECORD(
            "UnreadableValue",
            "The template `%s` of %s uses {%s}, where %s is or holds a record. In the prompt it would read like Java, with the"
                    + " names of classes. Use a component of it, {%3$s.…}, or declare `toString()` in the record."),
    VALUE_OBJECT(
            "UnreadableValue",
            "The template `%s` of %s uses {%s}, where %s is or holds an object without a text. In the prompt it would read like"
                    + " demo.Thing@1b6d3586. Use a part of it, {%3$s.…}, or declare `toString()` in its class."),
    FILE_MISSING(
            "MissingFile",
            "`%s` of %s names the file %s, which is not there. Templates are read when they are compiled, from the class output,"
                    + " the source path or the class path. A name is relative to the package, as in Class.getResource, or begins"
                    + " with a slash."),
    TEMPLATE_TWICE("TwoTemplates", "%s has both `%s` and `%s`. They say the same part of the prompt. Remove one."),
    CONFIGURATION_UNUSED(
            "UnusedConfiguration",
            "The component `%s` of the agent %s is used by no template. Prompts do not depend on it. Write {%s} where it belongs,"
                    + " remove it, or write `@SuppressWarnings(\"unused\")` before it."),

    UNKNOWN_NEXT_NODE(
            "UnknownNextNode",
            "The node %s goes on to %s, which is not among the nodes of %s. A transition can only lead to a node of the same"
                    + " agent. %s"),
    UNKNOWN_NEXT_STEP(
            "UnknownNextStep",
            "The node %s has a transition after %s, which it does not emit. It would never be taken. %s"),
    NEXT_NEVER_TAKEN(
            "NeverTaken",
            "The node %s has a transition to %s %s that is never taken. Of those that fit a step the first counts, and the one %s"
                    + " fits all of these too. Put the narrower one first, or remove one."),
    NEXT_AFTER_END(
            "NeverTaken",
            "The node %s has a transition to %s that is never taken. After any step means: any but a StopStep, and the node emits"
                    + " nothing else. Remove it, or say where a continued tape goes on: `@Next(after = %s.class, …)`."),
    DEAD_END(
            "DeadEnd",
            "Nothing can run after the node %s of %s %s. It is the last in `nodes`, and no transition covers that:%s\nAdd to"
                    + " its @Node: `next = @Next(%snode = %s.class)`, or another node."),
    UNREACHABLE(
            "UnreachableNode",
            "The node %s of %s never runs. Runs begin with %s, and go on like this:%s\nAdd to one of these:"
                    + " `next = @Next(after = …, node = %s.class)`, or remove the node."),
    NO_WAY_OUT(
            "NoWayOut",
            "The agent %s never stops once it is in this cycle:%s\nA run ends with an Action, and none of these nodes emits one."
                    + " Let one emit an action (AssistantStep, ToolCalls, a step that implements Action or StopStep), or lead"
                    + " out: `next = @Next(after = …, node = …)`."),

    NEXT_AFTER_RESPOND(
            "NeverTaken",
            "The node %s has a transition to %s after a Respond. It is never taken, because the agent that called goes on then, and"
                    + " the next call begins anew. Remove it."),
    NEXT_BESIDE_SELECTION(
            "NeverTaken",
            "The node %s has a transition to %s that is never taken, because its class selects the node that runs next. Name it in"
                    + " `targets`, and let the class select it."),
    NEXT_AFTER_CALL(
            "NeverTaken",
            "The node %s has a transition after %s that is never taken. A node that calls a subagent goes on in one way, once the"
                    + " subagent has responded: `@Next(node = %s.class)`."),
    ROUTE_OF_NO_OBSERVATION(
            "UnknownNextStep",
            "The control node %s has a route after %s, which is no step type that is an Observation. A node that emits nothing goes"
                    + " by the exact type of the last observation. Name what it emits: `emits = …`, or an observation."),
    ROUTE_OF_UNKNOWN_OBSERVATION(
            "UnknownNextStep",
            "The control node %s has a route after %s, which is not on the tapes of %s. It would never be taken. Name it in"
                    + " `@Agent(steps = %s.class)`."),
    INPUT_MISSING(
            "MissingInput",
            "The node %s of %s passes on the output of %s, which is not there on every way. It is called by no node on this"
                    + " one:%s\nCall it before, or remove it from `inputs`."),

    NOT_AN_AGENT(
            "NotAnAgent",
            "The agent %s names the subagent %s, which has no @Agent. There would be nothing to call. Put @Agent on it."),
    SUBAGENT_TWICE(
            "DuplicateSubagent",
            "The agent %s has two subagents called `%s`: %s and %s. Calls name subagents. Rename one, or write `@Name(\"…\")`"
                    + " before it."),
    AGENT_CYCLE(
            "AgentCycle",
            "The agent %s is its own manager:%s\nA subagent has one manager, and building them would never end. Remove one of these"
                    + " from `subagents`."),
    NOT_A_SUBAGENT(
            "NotASubagent", "The node %s %s %s, which is not among the subagents of %s. Only those can be called. %s"),
    CALL_OF_NOBODY(
            "NotASubagent",
            "The node %s emits Call, but the agent %s has no subagents. There would be nobody to call. Name some:"
                    + " `@Agent(subagents = …)`."),
    TOOL_OF_NO_SUBAGENT(
            "AgentAsTool",
            "%s names the agent %s as a tool, which is not among the subagents of %s. Only those can be called. Add it:"
                    + " `@Agent(subagents = %2$s.class)`."),
    TOOL_WITHOUT_INPUT(
            "AgentAsTool",
            "%s names the agent %s as a tool, which says no input. A function is described by its parameters. Write a record, and add"
                    + " it to the @Agent of that agent: `input = …`."),
    TOOL_NEVER_CALLED(
            "AgentAsTool",
            "The node %s emits ToolCalls and shows the agent %s as a tool, but does not emit Call. A model that called it would be told"
                    + " that there is no such tool. Add `Call.class` to `emits`, or name in `tools` what the node shows."),
    SUBAGENT_IDLE(
            "IdleSubagent",
            "The agent %s has the subagent %s, which none of its nodes calls. It would never run. Add a node:"
                    + " `@Node(calls = %s.class)`, or remove it."),

    NO_MODEL("NoModel", "The node %s has %s, which is never used. No model is asked, because %s. %s"),
    TELLS_NOBODY(
            "NoModel",
            "The node %s has `%s`, but calls no subagent. Nobody would be told. Name the subagent: `calls = …`, or remove it."),

    TARGETS_MISSING(
            "UndeclaredTargets",
            "The node %s chooses the next node, but its @Node does not say among which. The flow could not be proved. Declare them:"
                    + " `targets = {…}`."),
    TARGETS_UNUSED(
            "UndeclaredTargets",
            "The node %s has targets, but nothing chooses among them. Let its class implement ChoosesNextNode, or remove"
                    + " `targets`."),
    SELECTS_AND_EMITS(
            "IdleHook",
            "The node %s implements SelectsNode, which is never called, because it emits steps. Remove `emits`, or implement"
                    + " ChoosesNextNode, which looks at these steps."),
    HOOK_NEVER_CALLED(
            "IdleHook",
            "The node %s implements %s, which is never called, because it also implements %s. Remove one of them."),
    HOOK_HIDES_TEXT(
            "IdleHook",
            "The node %s has the text `%s`, which is never sent, because its class implements %s. Remove the text."),

    TOOL_TWICE_IN_CLASS(
            "DuplicateTool",
            "The methods %2$s and %3$s of %1$s are both the tool `%4$s`. A model calls a tool by its name alone. Give one of them"
                    + " another: `@Name(\"…\")`."),
    TOOL_TWICE_IN_AGENT(
            "DuplicateTool",
            "The agent %s has the tool `%s` twice, from %s and from %s. A model calls a tool by its name alone. Give one of them"
                    + " another: `@Name(\"…\")` on the method."),
    TOOLS_TWICE_IN_AGENT(
            "DuplicateTool",
            "The agent %s names the tools %s twice. A model calls a tool by its name alone. Remove one."),

    FUNCTION_TWICE(
            "DuplicateTool",
            "The node %s offers %s as the function `%s`, which is also a tool of %s. A model calls functions by their names alone. Give"
                    + " the step another: `wireNames = @WireName(step = %2$s.class, name = \"…\")`."),

    MISSING_ROLE(
            "MissingRole",
            "The step %s has no role. The role decides whether a run goes on after it and who may emit it. Let it implement one:"
                    + " `record %s(…) implements Thought`, or Action, StopStep, Observation, ControlFlow."),

    NAME_RESERVED(
            "ReservedName",
            "The component `%s` of the step %s is called `%s` in JSON. Every step on a tape has a property of that name already."
                    + " Rename it, or write `@Name(\"%s\")` before it."),
    KIND_RESERVED(
            "ReservedName",
            "The component `%s` of %s is called `kind` in JSON. There the kind tells the types of a sealed interface apart. Rename"
                    + " it, or write `@Name(\"%s\")` before it."),
    INPUT_KIND(
            "ReservedName",
            "The component `%s` of %s is called `kind` in JSON. There the kind says that the agent %s is called. Rename it, or write"
                    + " `@Name(\"%s\")` before it."),
    NAME_TWICE(
            "ReservedName",
            "%s: `%s` and `%s` are both called `%s` in JSON. An object has each name once. Rename one of them, or write"
                    + " `@Name(\"…\")` before it."),
    VARIABLE_RESERVED(
            "ReservedName",
            "The component `%s` of the agent %s hides the template variable {%1$s}. In templates that is the description of the"
                    + " %1$s. Rename the component."),
    NAME_INVALID(
            "InvalidName",
            "The tool %s.%s is called `%s`. Providers take only names of 1 to 64 letters, digits, _ and -. Choose one:"
                    + " `@Name(\"…\")`."),

    AGENT_NO_FUNCTION(
            "InvalidName",
            "The agent %s is called as a tool by the function `%s`. Providers take only names of 1 to 64 letters, digits, _ and -."
                    + " Choose another for the agent: `@Name(\"…\")`."),
    KIND_NO_FUNCTION(
            "InvalidName",
            "The step %s has the kind `%s`. A node that calls functions offers it under that name, and providers take only names of 1"
                    + " to 64 letters, digits, _ and -. Choose one: `@Step(kind = \"…\")`."),
    NO_NODES(
            "NoNodes",
            "The agent %s has no nodes. It would have nothing to run. Name at least one: `@Agent(nodes = %s.Main.class)`, where"
                    + " Main is an interface with @Node."),
    NOT_A_NODE(
            "NotANode",
            "The agent %s names the node %s, which has no @Node. Without it there is no prompt and no union. Write before it:"
                    + " `@Node(emits = …)`."),
    NODE_TWICE(
            "DuplicateNode",
            "The agent %s has two nodes called `%s`: %s and %s. Tapes refer to nodes by name. Rename one, or write"
                    + " `@Name(\"…\")` before it."),
    NO_EMITS(
            "NoSteps",
            "The node %s emits nothing, calls nobody and leads nowhere. It would have nothing to do. Name the step types:"
                    + " `emits = AssistantStep.class`, a subagent: `calls = …`, or where it leads: `next = …`."),
    NOT_A_STEP(
            "NotAStep",
            "%s names %s, which is no step. Only records with @Step, sealed interfaces over them and built-in steps have a"
                    + " schema. %s"),
    NEVER_SAID("NotAStep", "The node %s emits %s, which programs write on tapes and no model says. Emit %s instead."),
    EMITS_OBSERVATION(
            "EmitsObservation",
            "The node %s emits %s, which is an Observation. Observations come from the environment, never from a model. Let it"
                    + " implement Thought or Action, or name it in `@Agent(steps = …)`."),
    KIND_TWICE_IN_TYPE(
            "DuplicateKind",
            "The sealed interface %s permits %s and %s, which both have the kind `%s`. In JSON the kind alone tells them apart."
                    + " Write `@Name(\"…\")` before one of them."),
    EMITS_TWICE("DuplicateKind", "The node %s emits %s twice. A union has each type once. Remove one."),
    WIRE_NAME_OF_NO_STEP(
            "WrongWireName",
            "The node %s has a wire name for %s, which it does not emit. No completion would ever say it. %s"),
    WIRE_NAME_OF_CALLS(
            "WrongWireName",
            "The node %s has a wire name for ToolCalls. Calls of tools are one object for each call, whose kind is `tool_call` in"
                    + " every union. Remove it."),
    WIRE_NAME_OF_SUBAGENTS(
            "WrongWireName",
            "The node %s has a wire name for Call, but calls each of its subagents by a function of its own, such as `%s`. Which one"
                    + " would have that name? Remove it; a function is called after its agent, which `@Name(\"…\")` renames."),
    WIRE_NAME_TWICE(
            "WrongWireName",
            "The node %s has two wire names for %s. A completion is written with one. Remove the other; models that mix names are"
                    + " told of their mistake."),
    WIRE_NAME_INVALID(
            "WrongWireName",
            "The node %s gives %s the wire name `%s`. It is also the name of a function, and providers take only 1 to 64 letters,"
                    + " digits, _ and -. Choose one."),
    WIRE_NAME_RESERVED(
            "WrongWireName",
            "The node %s gives %s the wire name `tool_call`. That is what calls of tools are called. Choose another."),
    WIRE_NAME_TAKEN(
            "WrongWireName",
            "The node %s emits %s and %s, which its completions both call `%s`. In a completion the kind alone tells the types"
                    + " apart. Choose another wire name."),
    NO_TOOLS(
            "NoTools",
            "The node %s emits ToolCalls, but the agent %s has no tools. There would be nothing to call. Name some:"
                    + " `@Agent(tools = MyTools.class)`."),
    NOT_TOOLS(
            "NoTools",
            "%s names the tools %s, which has no public method with @Tool. There would be nothing to call. Put @Tool on its"
                    + " methods, or on the class."),
    CLASS_WITHOUT_TOOLS(
            "NoTools",
            "@Tool is on %s, which declares no public method. There would be nothing to call. Make a method public."),
    MANY_DIALECTS(
            "ManyDialects",
            "The node %s names the dialects %s. A completion is spoken in one. Keep one; the agent's builder can choose another."),
    NOT_TEXT(
            "NotText",
            "The node %s speaks TEXT, but emits %s types that consist of one text (%s). Free text becomes the one such step."
                    + " Choose Dialect.JSON, or emit exactly one."),
    NAME_TAKEN(
            "NameTaken", "The class %s exists already. It is the name of what is generated for %s. Rename your class."),
    PROVIDER_LIMIT(
            "ProviderLimit",
            "%s has %s %s; %s takes at most %s. A request with such a schema would be refused where schemas are enforced. Make it"
                    + " smaller, or name the providers that you use: `-Atapewright.strict=…`."),
    NOT_DESCRIBED(
            "NoDescription",
            "%s has no description. Models are told the words of its name: \"%s\". Write Javadoc or `@Doc(\"…\")` before it. The"
                    + " option `-Atapewright.descriptions=none` turns this warning off."),
    PROPERTY_NOT_DESCRIBED(
            "NoDescription",
            "%s has no description. Models are told its name only, as `%s`. Write `@Doc(\"…\")` before it, or `@param %s …` in the"
                    + " Javadoc. The option `-Atapewright.descriptions=types` turns this warning off."),
    DESCRIPTION_LOST(
            "LostDescriptions",
            "%s has the record %s, which is in a class file. Comments are not, so models are not told what it means. Write `@Part`"
                    + " before the record where it is compiled, with the processor, or `@Doc(\"…\")`. The option"
                    + " `-Atapewright.descriptions=none` turns this warning off."),
    BRANCH_DESCRIPTION_LOST(
            "LostDescriptions",
            "%s has the sealed interface %s, whose record %s is in a class file. Comments are not, so models are not told what it"
                    + " means. Write `@Doc(\"…\")` before it and its components. The option `-Atapewright.descriptions=none` turns this"
                    + " warning off."),
    UNKNOWN_OPTION("WrongOption", "The option `-A%s` is none of Tapewright's. It would do nothing. %s"),
    UNKNOWN_CHOICE("WrongOption", "The option `-A%s` says \"%s\", which it does not know. It would check nothing. %s"),
    NOT_A_CLASS(
            "NotAClass",
            "An annotation on %s names %s, which is no class. Steps, tools and nodes are classes, records and"
                    + " interfaces. Name one."),
    VALUES_ALIKE(
            "ProviderLimit",
            "%s has an enum with the values `%s` and `%s`. %s does not promise the case of letters, so that one may come back as the"
                    + " other. Give one of them another name: `@Name(\"…\")`, or name the providers that you use:"
                    + " `-Atapewright.strict=…`."),
    FAILURE(
            "ProcessorFailure",
            "The processor failed on %s: %s. That is a fault of Tapewright, not of your code. Please report it with this"
                    + " declaration.");

    private final String id;
    private final String pattern;

    Problem(String id, String pattern) {
        this.id = id;
        this.pattern = pattern;
    }

    /** What the message starts with, and what documentation calls the problem. */
    public String id() {
        return id;
    }

    String message(Object... names) {
        return "[" + id + "] " + String.format(Locale.ROOT, pattern, names).strip();
    }

    /** A class of its own, because an enum's constants can't use its own constants. */
    private static final class Supported {
        static final String TYPES =
                "String, numbers, boolean, enums, records, sealed interfaces of records, UUID, URI, types of java.time, byte[], JsonValue, arrays, List, Set and"
                        + " Map<String, …> of these, and Optional of these";
    }
}
