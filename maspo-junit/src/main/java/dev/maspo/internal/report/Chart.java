package dev.maspo.internal.report;

/** A drawing. */
interface Chart {

    /** The width of every drawing, in units of its own. */
    int WIDTH = 720;

    /** The height in the same units. */
    int height();

    /** What it shows, in a few words. */
    String title();

    /** What it shows, in full, for those who do not see it. */
    String description();

    /** Draws. */
    void draw(Markup svg);
}
