import type { Found, Gate } from './found.ts';

/**
 * Gate 14: a limit that nobody has found in its source says so, and so does a form of which parts are believed only. Notes: nothing is
 * wrong with the submission, and whoever sends it looks before sending.
 */
export const unverifiedGate: Gate = ({ profile, layout: { limits } }) => {
  const unverified = limits
    .filter(({ verified }) => !verified)
    .map(({ id, label, value, unit, source }): Found => ({
      id: 'limit-unverified',
      severity: 'note',
      about: id,
      details: { what: label, limit: value, unit },
      rule: source,
      part: 'limits',
    }));
  const believed = profile.sections.some(({ mark }) => mark === 'unverified');
  const rule = profile.sources.find(({ mark }) => mark === 'unverified')?.text ?? '';
  return believed ? [...unverified, { id: 'form-unverified', severity: 'note', rule }] : unverified;
};
