import type { Found, Gate } from './found.ts';
import { victimsOf } from './subjects.ts';

/**
 * Gate 4: one person, or one group that is named as such, to a form; and somebody or something that it is about.
 * Several people are refused by the WGEID form alone, which takes one each. Communications may be made by a group, and for WGAD the
 * rule was not found in its own words: these warn.
 */
export const onePersonGate: Gate = (context) => {
  const { profile, draft } = context;
  if (draft.about.length === 0)
    return profile.subjects.includes('theme')
      ? []
      : [{ id: 'no-subject', severity: 'refuse', rule: RULES[profile.form] ?? 'Every form', part: 'about' }];
  const victims = victimsOf(context);
  if (!profile.onePerson || victims.length <= 1) return [];
  const found: Found = {
    id: 'several-people',
    severity: profile.form === 'WD' ? 'refuse' : 'warn',
    details: { count: victims.length },
    rule: RULES[profile.form] ?? 'One form for each person',
    part: 'about',
  };
  return [found];
};

const RULES: Readonly<Record<string, string>> = {
  WD: 'WGEID: one form for each person (rightsupdate.blogspot.in, copy of the form)',
  WG: 'WGAD model questionnaire: one for each person (believed)',
  WU: 'WGAD model questionnaire: one for each person (believed)',
  CO: 'CEDAW-OP, article 2: individuals or groups of individuals',
  TB: 'Unified form: the victim, or a group named as such',
};
