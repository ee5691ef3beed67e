package io.tapewright.step;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A video that the agent got to see, as sheets of its frames and as subtitles. Models are shown the sheets, unless there are none.
 *
 * @param attachmentDir the folder of the files; models are not told
 * @param videoPath where the video is
 * @param videoContactSheetPaths where in the folder the sheets of its frames are
 * @param thumbnailPath where a small image of it is
 * @param subtitlePath where the subtitles are
 * @param subtitleText the subtitles
 * @param error why there is no video
 */
public record VideoObservation(
        String attachmentDir,
        String videoPath,
        List<String> videoContactSheetPaths,
        Optional<String> thumbnailPath,
        Optional<String> subtitlePath,
        Optional<String> subtitleText,
        Optional<Integer> error)
        implements Observation, Pictured {
    /** How this step is described, read and written. */
    public static final StepType<VideoObservation> TYPE = StepType.of(
                    VideoObservation.class, "video_observation", "A video.")
            .optional("attachment_dir", PropertyType.STRING, VideoObservation::knownDir)
            .property("video_path", PropertyType.STRING, VideoObservation::videoPath)
            .defaulted(
                    "video_contact_sheet_paths", PropertyType.STRING.list(), VideoObservation::videoContactSheetPaths)
            .optional("thumbnail_path", PropertyType.STRING, VideoObservation::thumbnailPath)
            .optional("subtitle_path", PropertyType.STRING, VideoObservation::subtitlePath)
            .optional("subtitle_text", PropertyType.STRING, VideoObservation::subtitleText)
            .optional("error", PropertyType.INTEGER, VideoObservation::error)
            .shownToModels(VideoObservation::withoutDir)
            .shownShort(VideoObservation::shortened)
            .construct(values -> new VideoObservation(
                    values.get(0, ""),
                    values.get(1),
                    values.get(2, List.of()),
                    values.find(3),
                    values.find(4),
                    values.find(5),
                    values.find(6)));

    /** Copies the list. */
    public VideoObservation {
        videoContactSheetPaths = List.copyOf(videoContactSheetPaths);
    }

    /** {@inheritDoc} None if there was an error. */
    @Override
    public List<String> pictures() {
        return error.isPresent()
                ? List.of()
                : videoContactSheetPaths.stream()
                        .map(sheet -> Path.of(attachmentDir).resolve(sheet).toString())
                        .toList();
    }

    @Override
    public String caption() {
        return subtitleText.orElse("");
    }

    private Optional<String> knownDir() {
        return attachmentDir.isEmpty() ? Optional.empty() : Optional.of(attachmentDir);
    }

    private VideoObservation withoutDir() {
        return new VideoObservation(
                "", videoPath, videoContactSheetPaths, thumbnailPath, subtitlePath, subtitleText, error);
    }

    private VideoObservation shortened() {
        return new VideoObservation(
                "", videoPath, List.of(), thumbnailPath, subtitlePath, subtitleText.map(ShortTexts::shorten), error);
    }
}
