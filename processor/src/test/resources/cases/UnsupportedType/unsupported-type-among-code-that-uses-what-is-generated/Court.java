package demo;

import static demo.VerdictStep.TYPE;

import io.tapewright.agent.TapeAgent;
import io.tapewright.step.StepType;
import io.tapewright.tape.TapeCodec;
import io.tapewright.tool.Toolset;

/** Uses all that is generated; nothing here is wrong. */
public class Court {
    JudgeAgent judge;

    TapeAgent.Builder judging() {
        return JudgeAgent.builder(new Judge("1 April"), new Hammer());
    }

    TapeAgent.Builder writing() {
        return ClerkAgent.builder(new Clerk("1 April"));
    }

    TapeCodec codec() {
        return ClerkAgent.codec();
    }

    StepType<Verdict> type() {
        return TYPE;
    }

    Toolset tools() {
        return new HammerToolset(new Hammer());
    }

    String names() {
        return ClerkAgent.NAME + HammerToolset.SPECS.size() + VerdictStep.TYPE.kind();
    }
}
