package demo;

import io.tapewright.annotation.Name;
import io.tapewright.annotation.Tool;

@Tool
public final class Web {
    /** The address. */
    public String getURL() {
        return "";
    }

    /** The address again. */
    public String getUrl() { // error: [DuplicateTool] getURL … getUrl … Web … `get_url`
        return "";
    }

    /** And again. */
    @Name("get_url")
    public String address() { // error: [DuplicateTool] address … Web … `get_url`
        return "";
    }
}
