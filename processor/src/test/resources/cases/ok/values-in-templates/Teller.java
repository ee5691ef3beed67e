package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.step.AssistantStep;
import java.time.LocalDate;
import java.util.List;

/** Tells. */
@Agent(
        nodes = Teller.Telling.class,
        system =
                """
                {today.year}, {today}: {count} of {place.city.name} ({place.mood}, {place.open}), {tags}, {owner}, {{owner.x}}.
                Answer as {"place": {"city": "Bonn"}, "n": {1}}.""")
public record Teller(LocalDate today, int count, Place place, List<String> tags, Owner owner) {
    @Node(emits = AssistantStep.class, guidance = "{count}{place.mood}")
    interface Telling {}

    /** A place. */
    public record Place(City city, Mood mood) {
        /** Whether it is. */
        public boolean isOpen() {
            return true;
        }
    }

    /** A city. */
    public record City(String name) {}

    /** A mood. */
    public enum Mood {
        GOOD
    }

    /** An owner, who has a text. */
    public record Owner(String name) {
        @Override
        public String toString() {
            return name;
        }
    }
}
