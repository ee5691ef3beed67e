package io.tapewright.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.tapewright.json.SchemaFamily;
import io.tapewright.processor.testing.AllSchemas;
import io.tapewright.processor.testing.GeneratedSchema;
import io.tapewright.processor.testing.Source;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What others say of the generated schemas: they are schemas, and they hold nothing that is ignored or contradicts itself. */
class SchemasOutsideTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Path AJV = Path.of("target", "ajv").toAbsolutePath();

    @ParameterizedTest
    @EnumSource
    void networkntFindsEachSchemaToBeOne(SchemaFamily family) {
        Schema ofSchemas = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertFalse(AllSchemas.list().isEmpty());
        for (GeneratedSchema schema : AllSchemas.list()) {
            JsonNode json = JSON.readTree(schema.json().apply(family));
            assertEquals(List.of(), ofSchemas.validate(json), () -> schema + ": " + json);
        }
    }

    /** Ajv's strict mode refuses unknown keywords and formats, and keywords that can't have an effect. */
    @Test
    void ajvCompilesEachSchemaInStrictMode() throws Exception {
        installAjv();
        List<String> lines = new ArrayList<>();
        for (GeneratedSchema schema : AllSchemas.list()) {
            for (SchemaFamily family : SchemaFamily.values()) {
                lines.add(JSON.writeValueAsString(List.of(
                        schema + " for " + family, JSON.readTree(schema.json().apply(family)))));
            }
        }
        Path schemas = Files.write(AJV.resolve("schemas.jsonl"), lines);
        Path script = Files.copy(
                Source.resource("ajv/compile-all.mjs"),
                AJV.resolve("compile-all.mjs"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        String said = run(60, "node", script.toString(), schemas.toString());
        assertEquals(lines.size() + " schemas compiled\n", said);
    }

    private static void installAjv() throws IOException, InterruptedException {
        assumeTrue(isInstalled("node") && isInstalled("npm"), "skipped: no node and npm on the path");
        if (!Files.exists(AJV.resolve("node_modules/ajv-formats"))) {
            Files.createDirectories(AJV);
            Files.writeString(AJV.resolve("package.json"), "{\"private\": true}");
            Process npm = start("npm", "install", "--no-audit", "--no-fund", "ajv@8.20.0", "ajv-formats@3.0.1");
            boolean ended = npm.waitFor(120, TimeUnit.SECONDS);
            npm.destroy();
            assumeTrue(ended && npm.exitValue() == 0, "skipped: npm can't install ajv here");
        }
    }

    private static boolean isInstalled(String program) {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            if (Files.isExecutable(Path.of(folder, program))) {
                return true;
            }
        }
        return false;
    }

    private static String run(int seconds, String... command) throws IOException, InterruptedException {
        Process process = start(command);
        assertTrue(process.waitFor(seconds, TimeUnit.SECONDS), () -> String.join(" ", command));
        return Files.readString(AJV.resolve(logOf(command[0])));
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(AJV.toFile())
                .redirectErrorStream(true)
                .redirectOutput(AJV.resolve(logOf(command[0])).toFile())
                .start();
    }

    private static String logOf(String program) {
        return program.toLowerCase(Locale.ROOT) + ".log";
    }
}
