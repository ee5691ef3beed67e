package demo;

import io.tapewright.annotation.Agent;
import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Node;
import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;

/**
 * Says "it's" $100 % — C:\new\table, {@code a -> b}, {@link String the string}, <b>bold</b> &lt;tag&gt; &amp; 語😀.
 *
 * @param today $today $T $L $$ %s
 */
@Agent(
        nodes = Quote.Quoting.class,
        system = "\"Quoted\"\t$L $T $$ %s \\ {today}\n語😀 {{today}} {\"a\": {today}} {0} { today } {} }{")
public record Quote(String today) {
    @Node(emits = Said.class, guidance = "\u2028 */ /* \\u0022 {steps}")
    interface Quoting {}

    /**
     * Says "it's" $100 % — C:\new\table, {@code a -> b}, {@link String the string}, <b>bold</b> &lt;tag&gt; &amp; 語😀.
     *
     * @param wordsOfTheQuote with $L and $T and "quotes" and \backslash
     * @param comment the end of a comment
     */
    @Step
    public record Said(String wordsOfTheQuote, @Doc("ends */ here \\u002a/ \"\"\" $S {@code x} @param y") String comment)
            implements StopStep {}
}
