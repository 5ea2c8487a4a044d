package dev.maspo.searchbench;

import java.util.List;

/**
 * A row of the benchmark's table: a question with the searches that answer it.
 *
 * @param id its name on the command line
 * @param title the question
 * @param trials the searches
 * @param seeds how many seeds each needs at least
 */
record Row(String id, String title, List<Trial> trials, int seeds) {

    Row {
        trials = List.copyOf(trials);
    }
}
