package io.tapewright.llm;

import io.tapewright.json.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A picture in a message.
 *
 * @param url where it is; mostly a {@code data:} URL, which holds the picture itself
 */
public record Picture(String url) {
    /** What services take at the most. */
    private static final long MOST_BYTES = 20_000_000;

    private static final int SHOWN = 60;
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif", "webp", "image/webp");

    /**
     * The picture at a URL (http, https or data), which is taken as it is, or in a file, which is read now. A file is a PNG, JPEG, GIF or
     * WebP by the end of its name, and has 20 MB at the most; it is not made smaller.
     *
     * @param pathOrUrl a relative path counts from the working directory
     * @throws UncheckedIOException if the file can't be read
     * @throws IllegalArgumentException if the file is of another type, or too large
     */
    public static Picture at(String pathOrUrl) {
        return pathOrUrl.matches("(?s)(https?|data):.*") ? new Picture(pathOrUrl) : ofFile(Path.of(pathOrUrl));
    }

    private static Picture ofFile(Path file) {
        String mediaType = mediaType(file);
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                throw new IllegalArgumentException("The picture " + file + " has " + size + " bytes; models take "
                        + MOST_BYTES + " at the most. Make it smaller.");
            }
            String data = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
            return new Picture("data:" + mediaType + ";base64," + data);
        } catch (NoSuchFileException e) {
            throw new UncheckedIOException(
                    "The picture " + file + " is not there, so that no model can be shown it. Looked for "
                            + file.toAbsolutePath(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException("The picture " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    private static String mediaType(Path file) {
        String name = file.toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        @Nullable String mediaType = MEDIA_TYPES.get(ending);
        if (mediaType == null) {
            throw new IllegalArgumentException("The picture " + file + " is of a type that models do not take."
                    + " Expected a name that ends with .png, .jpg, .jpeg, .gif or .webp.");
        }
        return mediaType;
    }

    /** The picture as a part of a message's content, as chat APIs want it. */
    void write(JsonWriter out) {
        out.beginObject().name("type").value("image_url");
        out.name("image_url").beginObject().name("url").value(url).endObject();
        out.endObject();
    }

    /** The URL, or of a long one the beginning and what tells it from others. */
    @Override
    public String toString() {
        return url.length() <= SHOWN
                ? url
                : url.substring(0, SHOWN) + "… (" + url.length() + " characters, hash "
                        + Integer.toHexString(url.hashCode()) + ")";
    }
}
