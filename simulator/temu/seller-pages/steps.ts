import { type Html, html } from "../../console/html";
import type { SellerWords } from "./seller-words";

export function stepsOf(words: SellerWords, current: number): Html {
  return html`<ol class="steps">${words.stepNames.map(
    (name, index) => html`<li ${index === current ? html`aria-current="step"` : ""}>${name}</li>`,
  )}</ol>`;
}
