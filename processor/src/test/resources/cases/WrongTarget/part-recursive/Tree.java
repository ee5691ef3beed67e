package demo;

import io.tapewright.annotation.Part;
import java.util.List;

/** A tree. */
@Part // error: [WrongTarget] @Part is on the record Tree, in which a type contains itself. … Remove @Part; `@Doc("…")` …
public record Tree(String name, List<Tree> children) {}
