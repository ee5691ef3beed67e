package io.tapewright.processor.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** The runtime as it is published: a jar that says what its module is called. The build has it in a folder while it runs tests. */
final class ModuleJar {
    private ModuleJar() {}

    static Path of(Path classes, String moduleName) {
        if (Files.isRegularFile(classes)) {
            return classes; // a build that packages has the jar
        }
        Path jar = Directories.create("module").resolve("runtime.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Automatic-Module-Name", moduleName);
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> entries = Files.walk(classes)) {
            for (Path entry : entries.filter(path -> path.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                out.putNextEntry(
                        new ZipEntry(classes.relativize(entry).toString().replace('\\', '/')));
                Files.copy(entry, out);
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return jar;
    }
}
