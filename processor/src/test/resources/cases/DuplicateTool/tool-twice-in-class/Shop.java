package demo;

import io.tapewright.annotation.Tool;

public final class Shop {
    /**
     * Buys.
     *
     * @param what the thing
     */
    @Tool
    public void buy(String what) {}

    /**
     * Buys several.
     *
     * @param what the thing
     * @param count how many
     */
    @Tool public void buy(String what, int count) {} // error: [DuplicateTool] buy … buy … Shop … `buy` … @Name
}
