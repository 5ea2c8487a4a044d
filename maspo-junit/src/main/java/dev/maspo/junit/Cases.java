package dev.maspo.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the file of cases that run through the pipeline.
 *
 * <p>The file's ending says its form: {@code .jsonl} (one case a line), {@code .json} or {@code .yaml}/{@code .yml} (a
 * list of cases), or {@code .csv} (with a header). A case has these fields; any other is an error:
 *
 * <ul>
 *   <li>{@code id}: required, unique in the file;
 *   <li>{@code input}: required; a text, or an object whose fields become placeholders (CSV: columns {@code input} or
 *       {@code input.NAME});
 *   <li>{@code expected}: optional; a value, or an object of named values (CSV: {@code expected} or
 *       {@code expected.NAME});
 *   <li>{@code tags}: optional; a list of texts (CSV: separated by {@code ;});
 *   <li>{@code split}: optional; {@code optimize}, {@code holdout} or {@code test}. Cases without it are halved between
 *       {@code optimize} and {@code holdout} by a hash of their id.
 * </ul>
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Cases {

    /**
     * The class path resource, such as {@code cases/tickets.jsonl}. It is read as UTF-8.
     *
     * @return the resource's path
     */
    String value();
}
