package demo;

import io.tapewright.tool.Toolset;
import java.util.function.Supplier;

/** What a user writes to get the tools. */
public final class KitchenTools implements Supplier<Toolset> {
    @Override
    public Toolset get() {
        return new KitchenToolset(new Kitchen());
    }
}
