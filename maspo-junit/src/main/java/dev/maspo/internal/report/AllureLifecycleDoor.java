package dev.maspo.internal.report;

import io.qameta.allure.Allure;
import io.qameta.allure.AllureLifecycle;
import io.qameta.allure.model.Attachment;
import io.qameta.allure.model.Label;
import io.qameta.allure.model.Parameter;
import io.qameta.allure.model.Stage;
import io.qameta.allure.model.Status;
import io.qameta.allure.model.StatusDetails;
import io.qameta.allure.model.StepResult;
import io.qameta.allure.model.TestResult;
import io.qameta.allure.util.PropertiesUtils;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The one class that knows Allure. */
final class AllureLifecycleDoor implements AllureDoor {

    private final AllureLifecycle lifecycle;
    private final Path folder;

    AllureLifecycleDoor() {
        this(
                Allure.getLifecycle(),
                Path.of(PropertiesUtils.loadAllureProperties()
                        .getProperty("allure.results.directory", "allure-results")));
    }

    AllureLifecycleDoor(AllureLifecycle lifecycle, Path folder) {
        this.lifecycle = lifecycle;
        this.folder = folder;
    }

    @Override
    public boolean inTest() {
        return lifecycle.getCurrentTestCase().isPresent();
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void complete(AllureEntry entry, long now) {
        List<Attachment> files = entry.files().stream().map(this::attachment).toList();
        lifecycle.updateTestCase(result -> fill(result, entry, files, now));
    }

    @Override
    public void write(AllureEntry entry, long start, long stop) {
        String id = UUID.randomUUID().toString();
        TestResult result =
                new TestResult().setUuid(id).setStatus(status(entry.status())).setStatusDetails(details(entry));
        label(result, "suite", entry.owner());
        label(result, "testClass", entry.owner());
        label(result, "package", entry.owner());
        label(result, "framework", "maspo");
        label(result, "language", "java");
        fill(result, entry, entry.files().stream().map(this::attachment).toList(), stop);
        lifecycle.scheduleTestCase(result);
        lifecycle.updateTestCase(
                id, r -> r.setStage(Stage.FINISHED).setStart(start).setStop(stop));
        lifecycle.writeTestCase(id);
    }

    private static StatusDetails details(AllureEntry entry) {
        StatusDetails details = new StatusDetails().setMessage(entry.message());
        return entry.expected().isEmpty()
                ? details
                : details.setExpected(entry.expected()).setActual(entry.actual());
    }

    // Several of our tests stand for one method; each has a name of its own, the same on every run, and so one history.
    private static void fill(TestResult result, AllureEntry entry, List<Attachment> files, long time) {
        String fullName = entry.owner() + "." + entry.name();
        String history = UUID.nameUUIDFromBytes(fullName.getBytes(StandardCharsets.UTF_8))
                .toString();
        result.setName(entry.name()).setFullName(fullName).setHistoryId(history).setTestCaseId(history);
        result.setTitlePath(List.of(entry.owner().split("\\.")));
        result.setDescription(entry.description());
        entry.labels().forEach((name, value) -> label(result, name, value));
        entry.parameters().forEach((name, value) -> result.getParameters().add(parameter(name, value)));
        entry.steps().forEach(step -> result.getSteps().add(step(step, time)));
        result.getAttachments().addAll(files);
    }

    private static void label(TestResult result, String name, String value) {
        result.getLabels().add(new Label().setName(name).setValue(value));
    }

    private static StepResult step(AllureEntry.Step step, long time) {
        // The steps show what was found; when it happened is not known any more.
        StepResult result = new StepResult()
                .setName(step.name())
                .setStatus(status(step.status()))
                .setStage(Stage.FINISHED)
                .setStart(time)
                .setStop(time);
        for (Map.Entry<String, String> parameter : step.parameters().entrySet()) {
            result.getParameters().add(parameter(parameter.getKey(), parameter.getValue()));
        }
        step.steps().forEach(part -> result.getSteps().add(step(part, time)));
        return result;
    }

    private static Parameter parameter(String name, String value) {
        return new Parameter().setName(name).setValue(value).setExcluded(true);
    }

    private static Status status(AllureEntry.Status status) {
        return switch (status) {
            case PASSED -> Status.PASSED;
            case FAILED -> Status.FAILED;
            case SKIPPED -> Status.SKIPPED;
            case BROKEN -> Status.BROKEN;
        };
    }

    private Attachment attachment(AllureEntry.File file) {
        String source = UUID.randomUUID() + "-attachment" + file.extension();
        lifecycle.writeAttachment(source, new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)));
        return new Attachment().setName(file.name()).setType(file.type()).setSource(source);
    }
}
