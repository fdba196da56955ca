export { answerLabel as GET } from "@/server/api/answer-label";
