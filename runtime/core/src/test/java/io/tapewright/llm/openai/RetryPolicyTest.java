package io.tapewright.llm.openai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    private static final RetryPolicy POLICY = new RetryPolicy(100);

    @Test
    void there_is_an_end() {
        assertEquals(Optional.empty(), new RetryPolicy(0).delay(0, Optional.empty()));
        assertEquals(Optional.empty(), new RetryPolicy(2).delay(2, Optional.of(Duration.ZERO)));
    }

    @Test
    void a_server_that_wants_a_long_rest_is_not_waited_for() {
        assertEquals(Optional.empty(), POLICY.delay(0, Optional.of(Duration.ofHours(1))));
        assertEquals(Optional.of(Duration.ofSeconds(60)), POLICY.delay(0, Optional.of(Duration.ofSeconds(60))));
    }

    @RepeatedTest(20)
    void delays_double_up_to_a_limit_and_are_shortened_by_chance() {
        assertDelay(375, 500, 0);
        assertDelay(750, 1000, 1);
        assertDelay(3000, 4000, 3);
        assertDelay(6000, 8000, 4);
        assertDelay(6000, 8000, 99);
    }

    private static void assertDelay(long least, long most, int retries) {
        long delay = POLICY.delay(retries, Optional.empty()).orElseThrow().toMillis();
        assertTrue(delay >= least && delay <= most, delay + " ms after " + retries + " retries");
    }
}
