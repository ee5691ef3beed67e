package demo;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Tool;

@Tool
public final class Letters {
    /** Sends. */
    @Name("send a letter")
    public void send() {} // error: [InvalidName] Letters.send … `send a letter`

    /** Opens. */
    @Name("")
    public void open() {} // error: [InvalidName] Letters.open … ``

    /** Burns. */
    public void löschen() {} // error: [InvalidName] Letters.löschen … `löschen`

    /** Reads. */
    public void readsAllOfTheLettersThatHaveComeSinceTheDayBeforeYesterdayEvening() {} // error: [InvalidName] Letters.reads … 64
}
