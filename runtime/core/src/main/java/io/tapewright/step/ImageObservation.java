package io.tapewright.step;

import io.tapewright.json.JsonValue;
import java.util.List;
import java.util.Optional;

/**
 * An image that the agent got to see. Models are shown the image itself, unless there is none.
 *
 * @param imagePath where the image is
 * @param thumbnailPath where a small version of it is; may be empty
 * @param imageCaption what it shows; may be empty
 * @param error why there is no image: a number or words
 */
public record ImageObservation(String imagePath, String thumbnailPath, String imageCaption, Optional<JsonValue> error)
        implements Observation, Pictured {
    /** How this step is described, read and written. */
    public static final StepType<ImageObservation> TYPE = StepType.of(ImageObservation.class, "image", "An image.")
            .property("image_path", PropertyType.STRING, ImageObservation::imagePath)
            .defaulted("thumbnail_path", PropertyType.STRING, ImageObservation::thumbnailPath)
            .defaulted("image_caption", PropertyType.STRING, ImageObservation::imageCaption)
            .optional("error", PropertyType.ANY, ImageObservation::error)
            .shownShort(ImageObservation::withoutImage)
            .construct(values ->
                    new ImageObservation(values.get(0), values.get(1, ""), values.get(2, ""), values.find(3)));

    /** {@inheritDoc} None if there was an error. */
    @Override
    public List<String> pictures() {
        return imagePath.isEmpty() || error.isPresent() ? List.of() : List.of(imagePath);
    }

    @Override
    public String caption() {
        return imageCaption;
    }

    private ImageObservation withoutImage() {
        return new ImageObservation("", thumbnailPath, imageCaption, error);
    }

    /** An image with a caption. */
    public ImageObservation(String imagePath, String imageCaption) {
        this(imagePath, "", imageCaption, Optional.empty());
    }
}
