package demo;

import io.tapewright.annotation.Tool;
import java.util.List;

/** Knows addresses. */
public final class Office {
    /**
     * Tidies an address up.
     *
     * @param address as it was told
     */
    @Tool
    public Address tidy(Address address) {
        return address;
    }

    /** Finds addresses. */
    @Tool
    public List<Address> find(List<Address> among, Letter like) {
        return among;
    }
}
