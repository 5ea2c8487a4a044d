package demo;

import org.junit.jupiter.api.Test;

class OrdinaryTest {

    @Test
    void isNoPipeline() {}
}
