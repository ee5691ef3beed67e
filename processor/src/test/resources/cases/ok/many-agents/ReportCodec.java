package demo;

import io.tapewright.tape.TapeCodec;
import java.util.function.Supplier;

/** How tapes of the agent are read and written. */
public final class ReportCodec implements Supplier<TapeCodec> {
    @Override
    public TapeCodec get() {
        return ReportAgent.codec();
    }
}
