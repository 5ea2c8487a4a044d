package demo;

import org.junit.jupiter.api.Test;

class OrdinaryTest {

    @Test
    void runsOnce() {
        System.out.println("an ordinary test ran");
    }
}
