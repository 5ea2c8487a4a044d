package dev.maspo.internal.optimize;

import static dev.maspo.testing.Graphs.chatting;
import static dev.maspo.testing.Graphs.item;
import static dev.maspo.testing.Graphs.pipeline;
import static dev.maspo.testing.Outputs.answer;
import static dev.maspo.testing.Runs.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.langchain4j.model.chat.request.ChatRequest;
import dev.maspo.internal.judge.Nonce;
import dev.maspo.internal.judge.Weights;
import dev.maspo.internal.model.Caller;
import dev.maspo.internal.pipeline.Assertion;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.Metric;
import dev.maspo.internal.pipeline.Pipeline;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.Workers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final Pipeline PIPELINE = pipeline(chatting("only"));
    private static final SearchSettings SETTINGS = SearchSettings.joint(1, 1, new Weights(0.4, 0.4, 0.2), 1);

    private final Workers workers = new Workers(1);
    private final MisalignmentBuffer misalignments = new MisalignmentBuffer();
    private final Beam beam = new Beam("only", "Say {{input}}.", new Ratings(new Weights(0.4, 0.4, 0.2), 1));
    private final List<List<Example>> shown = Collections.synchronizedList(new ArrayList<>());
    private final List<Candidate> parents = Collections.synchronizedList(new ArrayList<>());

    @AfterEach
    void close() {
        workers.close();
    }

    // The first few cases fail.
    private List<Proposal> gather(Proposer proposer, int cases, int failures, int number) {
        List<CaseRun> runs = IntStream.range(0, cases)
                .mapToObj(i -> run(item("c" + i, "input " + i), "only", i < failures ? "wrong" : "right"))
                .toList();
        Assertion right = new Assertion("right", 0, run -> run.output().equals("right") ? 1 : 0);
        Examples examples = new Examples(PIPELINE, new Metric(PIPELINE, List.of(right)));
        return new Proposals(proposer, examples, misalignments, workers, SETTINGS)
                .gather(PIPELINE.agent("only"), beam, runs, number);
    }

    private List<Proposal> gather(int cases, int failures, int number) {
        return gather(
                (agent, original, parent, examples, tried) -> {
                    shown.add(examples);
                    parents.add(parent);
                    return Proposal.of("test", parent, original + tried.size());
                },
                cases,
                failures,
                number);
    }

    private void misalign(int count) {
        for (int i = 0; i < count; i++) {
            misalignments.add(
                    "only",
                    new Example(Example.Kind.MISALIGNED, "m" + i, "input", "output", Map.of(), "result", "harm"));
        }
    }

    private List<String> ids(int job) {
        return shown.get(job).stream().map(Example::caseId).toList();
    }

    @Test
    void allAreMadeFromTheIncumbent() {

        List<Proposal> proposals = gather(20, 0, 1);

        assertThat(parents).hasSize(SETTINGS.candidates()).containsOnly(beam.incumbent());
        assertThat(proposals).extracting(Proposal::parent).isEqualTo(parents);
    }

    @Test
    void theOriginalAndTheEditsThatWereTriedAreHandedOn() {
        beam.tried().fared("Say {{input}}.", "Say {{input}}!", "not better");

        assertThat(gather(20, 0, 1)).extracting(Proposal::prompt).containsOnly("Say {{input}}.1");
    }

    @Test
    void eachSeesAnotherWindowOfTheFailures() {
        gather(30, 12, 0);

        assertThat(ids(0)).containsExactly("c0", "c1", "c2", "c3", "c4");
        assertThat(ids(1)).containsExactly("c5", "c6", "c7", "c8", "c9");
        assertThat(shown)
                .allSatisfy(examples ->
                        assertThat(examples).extracting(Example::kind).containsOnly(Example.Kind.FAILED));
    }

    @Test
    void theNextStepSeesOtherFailures() {
        gather(200, 150, 0);
        gather(200, 150, 1);

        assertThat(shown.stream().map(examples -> examples.get(0).caseId()))
                .containsExactly("c0", "c5", "c10", "c15", "c20", "c25", "c30", "c35");
    }

    @Test
    void misalignmentCasesComeFirstAndLeaveRoomForTwoFailures() {
        misalign(5);

        gather(30, 12, 0);

        assertThat(ids(0)).containsExactly("m4", "m3", "m2", "c0", "c1");
        assertThat(ids(1)).containsExactly("m4", "m3", "m2", "c2", "c3");
    }

    @Test
    void fewFailuresAreFilledUpWithTheRest() {
        gather(30, 2, 0);

        assertThat(ids(0)).containsExactly("c0", "c1", "c2", "c3", "c4");
        assertThat(shown.get(0))
                .extracting(Example::kind)
                .containsExactly(
                        Example.Kind.FAILED,
                        Example.Kind.FAILED,
                        Example.Kind.FRESH,
                        Example.Kind.FRESH,
                        Example.Kind.FRESH);
    }

    @Test
    void noCaseIsShownTwice() {
        gather(4, 1, 3);

        assertThat(shown)
                .allSatisfy(examples -> assertThat(examples)
                        .extracting(Example::caseId)
                        .doesNotHaveDuplicates()
                        .hasSize(4));
    }

    // Equal requests have one answer, so that the second proposal would always be a known prompt.
    @Test
    void equalWindowsAreStillDifferentQuestions() {
        record Question(Caller caller, ChatRequest request) {}
        Set<Question> questions = ConcurrentHashMap.newKeySet();
        Proposer proposer = new TraceProposer(
                PIPELINE,
                (caller, request) -> {
                    questions.add(new Question(caller, request));
                    return answer("<prompt>Tell {{input}}.</prompt>");
                },
                new Nonce("desk"),
                new Hygiene(List.of(), new PromptSet(Map.of()), List.of()));

        gather(proposer, 30, 5, 1);

        assertThat(questions).hasSize(SETTINGS.candidates());
    }
}
