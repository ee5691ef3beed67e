package io.tapewright.processor.malformed;

import io.tapewright.processor.testing.SharedData;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A file of cases. */
enum Corpus {
    VERCEL("vercel-fix-json", "Vercel `fixJson`, truncation"),
    BEST_EFFORT("best-effort", "best-effort-json-parser"),
    JSONREPAIR("jsonrepair", "jsonrepair"),
    JSON_REPAIR("json_repair-py", "json_repair"),
    BAML("baml-jsonish", "BAML, objects and lists");

    private final String file;
    private final String title;

    Corpus(String file, String title) {
        this.file = file;
        this.title = title;
    }

    /** The name of the file. */
    String file() {
        return file;
    }

    /** What the page calls it where readers are compared. */
    String title() {
        return title;
    }

    /** Its cases; their types are added to those to be compiled. */
    List<Case> cases(GeneratedTypes types) {
        List<JsonNode> lines = SharedData.lines("malformed/" + file + ".jsonl");
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode line = lines.get(i);
            cases.add(
                    switch (this) {
                        case BAML -> BamlCase.of(line, i + 1, types);
                        case JSON_REPAIR -> JsonRepairCase.of(line, i + 1, types);
                        default -> AnyJson.of(this, line, i + 1, line.path("output"), this != BEST_EFFORT);
                    });
        }
        return cases;
    }
}
