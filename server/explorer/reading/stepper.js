/** Tells which of the rows of some words is shown, and leads to the others and back. */
import { element } from "../elements.js";

/**
 * @typedef {object} Step
 * @property {string} words
 * @property {number} at
 * @property {number} count
 * @property {(step: number) => void} onStep
 * @property {() => void} onBack
 */

export function stepper() {
  const node = element("div", { class: "stepper", role: "status", hidden: true });
  const button = (/** @type {string} */ label, /** @type {() => void} */ onclick) =>
    element("button", { type: "button", class: "quiet", onclick }, label);
  return {
    node,
    /** @param {Step} step */
    show({ words, at, count, onStep, onBack }) {
      const steps = count > 1 ? [button("Previous", () => onStep(-1)), button("Next", () => onStep(1))] : [];
      const told = element("span", {}, element("q", {}, words), ` row ${at + 1} of ${count}`);
      node.replaceChildren(told, ...steps, button("Back to the words", onBack));
      node.hidden = false;
    },
  };
}
