package demo;

import io.tapewright.agent.TapeAgent;
import io.tapewright.llm.Llm;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Builds the agent. */
public final class BuildTeller implements Function<Llm, TapeAgent> {
    /** Made by the test. */
    public BuildTeller() {}

    @Override
    public TapeAgent apply(Llm llm) {
        Teller.Place place = new Teller.Place(new Teller.City("Bonn"), Teller.Mood.GOOD);
        Teller teller = new Teller(LocalDate.of(2024, 9, 17), 3, place, List.of("a", "b"), new Teller.Owner("Ada"));
        return TellerAgent.builder(teller).llm(llm).build();
    }
}
