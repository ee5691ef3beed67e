package demo;

import io.tapewright.annotation.Step;
import io.tapewright.step.Thought;
import java.util.Optional;

/** What is larger than some provider takes. */
public final class Large {

    /** Many things that may be absent. */
    @Step // error: [ProviderLimit] The step Large.Form has 25 properties that may be absent; Anthropic takes at most 24. … `-Atapewright.strict=…`
    public record Form(
        Optional<String> aField,
        Optional<String> bField,
        Optional<String> cField,
        Optional<String> dField,
        Optional<String> eField,
        Optional<String> fField,
        Optional<String> gField,
        Optional<String> hField,
        Optional<String> iField,
        Optional<String> jField,
        Optional<String> kField,
        Optional<String> lField,
        Optional<String> mField,
        Optional<String> nField,
        Optional<String> oField,
        Optional<String> pField,
        Optional<String> qField,
        Optional<String> rField,
        Optional<String> sField,
        Optional<String> tField,
        Optional<String> uField,
        Optional<String> vField,
        Optional<String> wField,
        Optional<String> xField,
        Optional<String> yField)
            implements Thought {}

    /** A long way down. */
    @Step
    public record Deep(Level2 next) implements Thought {}

    /** A level. */
    public record Level2(Level3 next) {}

    /** A level. */
    public record Level3(Level4 next) {}

    /** A level. */
    public record Level4(Level5 next) {}

    /** A level. */
    public record Level5(Level6 next) {}

    /** A level. */
    public record Level6(Level7 next) {}

    /** A level. */
    public record Level7(Level8 next) {}

    /** A level. */
    public record Level8(Level9 next) {}

    /** A level. */
    public record Level9(Level10 next) {}

    /** A level. */
    public record Level10(Level11 next) {}

    /** The last level. */
    public record Level11(String end) {}

}
