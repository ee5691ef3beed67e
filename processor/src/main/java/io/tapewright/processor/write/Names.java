package io.tapewright.processor.write;

import com.palantir.javapoet.ClassName;
import io.tapewright.processor.model.AgentModel;
import io.tapewright.processor.model.JavaType;
import io.tapewright.processor.model.NodeModel;
import java.util.List;
import java.util.Locale;

/** What generated things are called. */
final class Names {
    private Names() {}

    /** The user's type itself. */
    static ClassName of(JavaType type) {
        List<String> names = type.names();
        return ClassName.get(
                type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
    }

    /** The companion of a step. */
    static ClassName step(JavaType type) {
        return companion(type, "Step");
    }

    /** The companion of a part. */
    static ClassName part(JavaType type) {
        return companion(type, "Part");
    }

    /** The companion of a tool class. */
    static ClassName toolset(JavaType type) {
        return companion(type, "Toolset");
    }

    /** The companion of an agent. */
    static ClassName agent(JavaType type) {
        return companion(type, "Agent");
    }

    /** The companion by which models call an agent as a tool. */
    static ClassName call(JavaType type) {
        return companion(type, "Call");
    }

    /** The companion of a node in an agent, called after both. */
    static ClassName node(AgentModel agent, NodeModel node) {
        JavaType type = node.declaration().type();
        boolean simpleIsUnique = agent.nodes().stream()
                        .filter(other -> other.declaration().type().simpleName().equals(type.simpleName()))
                        .count()
                == 1;
        JavaType agentType = agent.declaration().type();
        String name = agentType.flatName() + "_" + (simpleIsUnique ? type.simpleName() : type.flatName()) + "Node";
        return ClassName.get(agentType.packageName(), name);
    }

    private static ClassName companion(JavaType type, String suffix) {
        return ClassName.get(type.packageName(), type.flatName() + suffix);
    }

    /** {@code StockTools} is {@code stockTools}, {@code URLTools} is {@code urlTools}. */
    static String decapitalized(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        boolean acronym = capitals > 1 && capitals < name.length();
        int lowered = Math.max(1, acronym ? capitals - 1 : capitals);
        return name.substring(0, lowered).toLowerCase(Locale.ROOT) + name.substring(lowered);
    }

    /** {@code stockPrice} is {@code StockPrice}. */
    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** {@code stockPrice} is {@code STOCK_PRICE}. */
    static String constant(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }
}
