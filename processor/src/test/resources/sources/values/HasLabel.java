package demo;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A default method is no property. */
public interface HasLabel {
    @JsonProperty
    default String getLabel() {
        return "label";
    }

    default String label() {
        return getLabel();
    }
}
