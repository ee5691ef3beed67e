package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Tool;
import io.tapewright.step.AssistantStep;

/** Has many tools. */
@Agent(nodes = Busy.Main.class, tools = Busy.Tools.class) // warning: [ProviderLimit] The agent Busy has 21 tools; Anthropic takes at most 20.
public final class Busy {

    @Node(emits = AssistantStep.class, next = @io.tapewright.annotation.Next(node = Busy.Main.class))
    interface Main {}

    /** The tools. */
    public static final class Tools {
        /** Tool 0. */
        @Tool
        public String tool0() {
            return "";
        }

        /** Tool 1. */
        @Tool
        public String tool1() {
            return "";
        }

        /** Tool 2. */
        @Tool
        public String tool2() {
            return "";
        }

        /** Tool 3. */
        @Tool
        public String tool3() {
            return "";
        }

        /** Tool 4. */
        @Tool
        public String tool4() {
            return "";
        }

        /** Tool 5. */
        @Tool
        public String tool5() {
            return "";
        }

        /** Tool 6. */
        @Tool
        public String tool6() {
            return "";
        }

        /** Tool 7. */
        @Tool
        public String tool7() {
            return "";
        }

        /** Tool 8. */
        @Tool
        public String tool8() {
            return "";
        }

        /** Tool 9. */
        @Tool
        public String tool9() {
            return "";
        }

        /** Tool 10. */
        @Tool
        public String tool10() {
            return "";
        }

        /** Tool 11. */
        @Tool
        public String tool11() {
            return "";
        }

        /** Tool 12. */
        @Tool
        public String tool12() {
            return "";
        }

        /** Tool 13. */
        @Tool
        public String tool13() {
            return "";
        }

        /** Tool 14. */
        @Tool
        public String tool14() {
            return "";
        }

        /** Tool 15. */
        @Tool
        public String tool15() {
            return "";
        }

        /** Tool 16. */
        @Tool
        public String tool16() {
            return "";
        }

        /** Tool 17. */
        @Tool
        public String tool17() {
            return "";
        }

        /** Tool 18. */
        @Tool
        public String tool18() {
            return "";
        }

        /** Tool 19. */
        @Tool
        public String tool19() {
            return "";
        }

        /** Tool 20. */
        @Tool
        public String tool20() {
            return "";
        }
    }
}
