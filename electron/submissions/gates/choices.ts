import type { Found, Gate } from './found.ts';

/**
 * Gate 12: whoever submits has decided what only they can decide, such as whether a report may be published and how confidential it is.
 * Refused: without the answer Khronika would decide in their place, and a wrong one cannot be taken back.
 */
export const choicesGate: Gate = ({ profile, draft }) =>
  profile.choices
    .filter(({ id, answers, usual }) => {
      const given = draft.choices[id] ?? usual;
      return given === null || !answers.some((answer) => answer.id === given);
    })
    .map(({ id, asks, source }): Found => ({
      id: 'choice-open',
      severity: 'refuse',
      about: id,
      details: { question: asks[draft.language] },
      rule: source.text,
      part: id,
    }));
