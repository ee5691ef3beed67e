package io.tapewright.step;

import io.tapewright.json.JsonNames;
import io.tapewright.json.JsonReader;
import io.tapewright.json.JsonWriter;
import java.util.List;

/**
 * What came of running a program.
 *
 * @param exitCode 0 if it went well
 * @param output what the program wrote
 * @param outputFiles the files that it made
 * @param codeFiles the files that the program was put into
 */
public record CodeResult(int exitCode, String output, List<String> outputFiles, List<String> codeFiles) {
    static final PropertyType<CodeResult> PROPERTY_TYPE = PropertyType.of(
            "{\"type\": \"object\", \"properties\": {\"exit_code\": {\"type\": \"integer\"}, \"output\": "
                    + "{\"type\": \"string\"}, \"output_files\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}, "
                    + "\"code_files\": {\"type\": \"array\", \"items\": {\"type\": \"string\"}}}, "
                    + "\"required\": [\"exit_code\", \"output\"]}",
            CodeResult::read,
            CodeResult::write);

    /** The last one is what the oldest tapes have for a single file. */
    private static final JsonNames NAMES =
            JsonNames.of("exit_code", "output", "output_files", "code_files", "code_file");

    /** Copies the lists. */
    public CodeResult {
        outputFiles = List.copyOf(outputFiles);
        codeFiles = List.copyOf(codeFiles);
    }

    /** A result without files. */
    public CodeResult(int exitCode, String output) {
        this(exitCode, output, List.of(), List.of());
    }

    private static CodeResult read(JsonReader in) {
        int exitCode = 0;
        String output = "";
        List<String> outputFiles = List.of();
        List<String> codeFiles = List.of();
        long seen = 0;
        in.beginObject();
        for (int p = in.nextProperty(NAMES, JsonReader.START); p != JsonReader.END; p = in.nextProperty(NAMES, p)) {
            seen = in.once(NAMES, p, seen);
            switch (p) {
                case 0 -> exitCode = in.readInt();
                case 1 -> output = in.readString();
                case 2 -> outputFiles = readFiles(in);
                case 3 -> codeFiles = readFiles(in);
                default -> codeFiles = in.readNull() ? List.of() : List.of(in.readString());
            }
        }
        in.require(NAMES, 0b11, seen);
        return new CodeResult(exitCode, output, outputFiles, codeFiles);
    }

    private static List<String> readFiles(JsonReader in) {
        return in.readNull() ? List.of() : in.readList(JsonReader::readString);
    }

    private static void write(CodeResult result, JsonWriter out) {
        out.beginObject().name("exit_code").value(result.exitCode);
        out.name("output").value(result.output);
        writeFiles("output_files", result.outputFiles, out);
        writeFiles("code_files", result.codeFiles, out);
        out.endObject();
    }

    private static void writeFiles(String name, List<String> files, JsonWriter out) {
        if (!files.isEmpty()) {
            out.name(name).list(files, (file, to) -> to.value(file));
        }
    }
}
