export { countProblems, getProblem, listProblems, listProblemsInput } from "./list-problems";
export { retryProblem } from "./retry-problem";
