package dev.maspo.internal.gate;

import dev.maspo.Verdict;
import dev.maspo.internal.pipeline.Case;
import dev.maspo.internal.pipeline.CaseRun;
import dev.maspo.internal.pipeline.PromptFiles;
import dev.maspo.internal.pipeline.PromptSet;
import dev.maspo.internal.pipeline.SilentAgents;
import dev.maspo.internal.store.Origins;
import dev.maspo.result.AgentResult;
import dev.maspo.result.Comparison;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes the comparisons of one check, which share their runs where they look at the same cases. */
final class Contests {

    /**
     * Cases, and their runs.
     *
     * @param split which of the cases they are
     * @param trials runs them
     */
    record Place(String split, Trials trials) {}

    private final OnDisk now;
    private final Gate.Parts parts;
    private final GateSettings settings;
    private final Map<String, CaseRun> known;
    private final List<String> warnings;

    Contests(OnDisk now, Gate.Parts parts, GateSettings settings, Map<String, CaseRun> known, List<String> warnings) {
        this.now = now;
        this.parts = parts;
        this.settings = settings;
        this.known = known;
        this.warnings = warnings;
    }

    /** The cases that some changes may be compared by. */
    Place place(List<AgentResult> changes) {
        CaseChoice choice = CaseChoice.of(
                now.cases(),
                changes,
                Origins.of(settings.folder(), now.pipeline().name()));
        Trials trials = new Trials(choice.cases(), parts.executor(), parts.workers());
        List<String> ids = choice.cases().stream().map(Case::id).toList();
        if (known.keySet().containsAll(ids)) {
            trials.enter(
                    now.prompts(),
                    0,
                    ids.stream()
                            .map(id -> Objects.requireNonNull(known.get(id)))
                            .toList());
        }
        return new Place(choice.split(), trials);
    }

    /** Other prompts against those on disk, both run today. */
    Round prompts(Place place, PromptSet before, List<AgentResult> changes, String against) {
        PromptFiles.checkPlaceholders(now.pipeline(), before, place.trials().cases());
        Contest contest =
                new Contest(place.trials(), parts.measure(now, settings), parts.errors(), allowance(), settings);
        List<Comparison> comparisons = contest.run(before, now.prompts(), against);
        // A prompt that no model read in any compared case would pass for one without effect.
        SilentAgents.check(
                now.pipeline(),
                changes.stream()
                        .map(change -> now.pipeline().agent(change.id()))
                        .toList(),
                place.trials().runs(now.prompts(), 0));
        return new Round(against, place, before, changes, comparisons);
    }

    /** What a baseline recorded against today's runs: whatever has changed counts, the prompts included. */
    Round recorded(Place place, Baseline accepted) {
        return recorded(place, accepted, settings);
    }

    /**
     * The same where nothing has changed, with the runs that are there. They cost nothing, and no more are made. A loss
     * must be beyond doubt, as this is looked at in every build.
     */
    Round unchanged(Place place, Baseline accepted) {
        Round round = recorded(place, accepted, settings.once());
        return new Round(
                round.against(),
                place,
                round.before(),
                round.changes(),
                round.comparisons().stream().map(Contests::settled).toList());
    }

    private static Comparison settled(Comparison c) {
        return c.verdict() == Verdict.REGRESSION
                ? c
                : new Comparison(
                        c.name(),
                        c.against(),
                        c.primary(),
                        Verdict.UNCHANGED,
                        c.before(),
                        c.after(),
                        c.effect(),
                        c.cases(),
                        c.repeats(),
                        null,
                        null,
                        "nothing has changed, and today's runs show no loss that is beyond doubt.");
    }

    private Round recorded(Place place, Baseline accepted, GateSettings how) {
        RecordedContest contest =
                new RecordedContest(place.trials(), parts.recorded(accepted, now, how), parts.errors(), allowance());
        List<Comparison> comparisons = contest.run(now.prompts(), how);
        if (place.trials().cases().size() == now.cases().size()) {
            SilentAgents.check(now.pipeline(), place.trials().runs(now.prompts(), 0));
        }
        return new Round(RecordedContest.AGAINST, place, now.prompts(), List.of(), comparisons);
    }

    private Looks.Allowance allowance() {
        long start = parts.allowance().asked();
        return (done, against) -> {
            boolean paid = parts.allowance().another((double) (parts.allowance().asked() - start) / done);
            if (!paid) {
                warnings.add("The budget does not allow another repeat of the cases, so the comparison with the "
                        + against + " ended after " + done + " of at most " + settings.maxRepeats() + ".");
            }
            return paid;
        };
    }
}
