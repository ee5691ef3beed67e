import io.tapewright.annotation.Tool;

/** A pen. */
@Tool
public class Pen {
    /** Writes. */
    public void write() {}

    /** No tool, for it is not public. */
    void refill() {}
}
