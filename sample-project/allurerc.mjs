// npx allure generate target/allure-results
import { defineConfig } from "allure";

const score = (title) => ({ title, unit: "", better: "higher", group: "support-desk" });
const spent = (title) => ({ title, unit: "calls", better: "lower", group: "support-desk" });

export default defineConfig({
  name: "Support desk",
  output: "./target/allure-report",
  historyPath: "./target/allure-history.jsonl",
  // The keys are those of target/allure-results/maspo-*-perf.json.
  performance: {
    groups: { "support-desk": { title: "support-desk" } },
    metrics: {
      "maspo.support-desk.score": score("Score of the system"),
      "maspo.support-desk.effect": score("Change against the baseline"),
      "maspo.support-desk.answersFromTheRightQueue.score": score("Answers from the right queue"),
      "maspo.support-desk.quotesTheOrderNumber.score": score("Quotes the order number"),
      "maspo.support-desk.promisesNothingForbidden.score": score("Promises nothing forbidden"),
      "maspo.support-desk.calls": spent("Calls of a check"),
      "maspo.support-desk.optimize.before": score("Held-out score before the optimization"),
      "maspo.support-desk.optimize.score": score("Held-out score after it"),
      "maspo.support-desk.optimize.calls": spent("Calls of an optimization"),
    },
  },
  plugins: { awesome: { options: { reportLanguage: "en", groupBy: ["feature"] } } },
});
