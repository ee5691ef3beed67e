package io.tapewright.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdsTest {

    @Test
    void idsAreRandomUuidsByTheirForm() {
        UUID id = UUID.fromString(Ids.next());
        assertEquals(4, id.version());
        assertEquals(2, id.variant());
    }

    @Test
    void noTwoIdsAreTheSameWhicheverThreadsAskForThem() {
        Set<String> ids = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 200_000).parallel().forEach(i -> ids.add(Ids.next()));
        assertEquals(200_000, ids.size());
    }
}
