package dev.maspo.internal.model;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How many calls may be under way to a model. The number is halved when the model says that it is too much, and grows
 * by one with every round of answers after that: additive increase, multiplicative decrease. No kept library has a
 * semaphore whose size follows its use and whose waiting threads cost nothing.
 */
final class Permits {

    private final int most;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private double level;
    private int underWay;
    // Calls that left before the last cut say nothing about the new level.
    private long generation;

    Permits(int most) {
        this.most = most;
        this.level = most;
    }

    /** Waits for a place, and returns the generation of the call. */
    long acquire() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (underWay >= (int) level) {
                room.await();
            }
            underWay++;
            return generation;
        } finally {
            lock.unlock();
        }
    }

    /** Frees the place of a call that ended in any other way than the two below. */
    void release() {
        lock.lock();
        try {
            underWay--;
            room.signal();
        } finally {
            lock.unlock();
        }
    }

    /** After an answer: the level grows by one with every round. */
    void grow() {
        lock.lock();
        try {
            int before = (int) level;
            level = Math.min(most, level + 1 / level);
            if ((int) level > before) {
                room.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** After a refusal for being too fast: the level is halved, once for all calls that left together. */
    boolean cut(long callGeneration) {
        lock.lock();
        try {
            if (callGeneration != generation) {
                return false;
            }
            generation++;
            level = Math.max(1, level / 2);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** The share of the permits that may be used now, more than 0 and at most 1. */
    double share() {
        lock.lock();
        try {
            return level / most;
        } finally {
            lock.unlock();
        }
    }
}
