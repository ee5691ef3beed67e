package demo;

import io.tapewright.annotation.Doc;
import io.tapewright.annotation.Step;
import io.tapewright.step.StopStep;
import java.util.List;
import java.util.Optional;

/** Orders something. */
@Step
public record Order(
        Address billTo, Optional<Address> shipTo, List<Address.Line> remarks, Address[] past, Letter receipt, @Doc("sent before") List<Letter> letters)
        implements StopStep {}
