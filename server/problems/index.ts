export { countProblemTabs, countProblemTabsInput } from "./count-problem-tabs";
export { countProblems, getProblem, listProblems, listProblemsInput } from "./list-problems";
export { rereadOrder } from "./reread-order";
export { retryProblem } from "./retry-problem";
