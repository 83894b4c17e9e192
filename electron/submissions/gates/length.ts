import type { Found, Gate } from './found.ts';

/**
 * Gate 10: words, pages and sizes within the limits, footnotes counted. Refused where the body does not take what is longer, warned
 * where it may, and where nobody has found the figure in its source; what is only advised is a note.
 */
export const lengthGate: Gate = ({ layout: { limits } }) =>
  limits.flatMap(({ id, label, value, unit, advised, binding, verified, count, source }): Found[] => {
    if (count === null) return [];
    const told = { about: id, rule: source, part: 'limits' };
    const details = { what: label, count, unit };
    if (count > value)
      return [
        {
          id: 'too-long',
          severity: binding && verified ? 'refuse' : 'warn',
          ...told,
          details: { ...details, limit: value },
        },
      ];
    if (advised !== null && count > advised)
      return [{ id: 'longer-than-advised', severity: 'note', ...told, details: { ...details, limit: advised } }];
    return [];
  });
