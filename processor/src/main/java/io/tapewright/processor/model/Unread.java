package io.tapewright.processor.model;

/**
 * A type that names what does not exist, so that no more is known of it than what would be generated from it.
 *
 * @param isStep whether it has {@code @Step}
 * @param hasRole whether it is known to implement a role
 * @param isPart whether it has {@code @Part}
 * @param hasTools whether it or a method has {@code @Tool}
 * @param isAgent whether it has {@code @Agent}
 * @param hasInput whether that says an input
 */
public record Unread(
        Declaration declaration,
        boolean isStep,
        boolean hasRole,
        boolean isPart,
        boolean hasTools,
        boolean isAgent,
        boolean hasInput) {}
