import type { Found, Gate } from './found.ts';

/**
 * What a form asks for and nobody has written: part of gate 12. A text that is missing warns: it may go without, but not unseen. Who
 * submits is refused where the body takes nothing anonymous, and warned elsewhere.
 */
export const askedForGate: Gate = ({ profile, draft, layout }) => {
  const texts = layout.sections.flatMap(({ title, mark, parts }) =>
    parts
      .filter(({ kind, required, words }) => kind === 'text' && required && words === 0)
      .map(({ text, asks, key }): Found => ({
        id: 'text-missing',
        severity: 'warn',
        about: text ?? key,
        details: { what: asks ?? title },
        rule:
          mark === 'sourced' ? `${profile.form}: asked for by the form` : `${profile.form}: believed to be asked for`,
        part: text ?? key,
      })),
  );
  if (draft.submitters.some(({ name, code }) => name.trim() !== '' || code !== '')) return texts;
  const rule = NOT_ANONYMOUS[profile.form];
  // A dossier is for oneself, until it is given to somebody.
  if (rule === undefined && profile.recipient === 'partner') return texts;
  return [
    ...texts,
    {
      id: 'submitter-missing',
      severity: rule === undefined ? 'warn' : 'refuse',
      rule: rule ?? 'Every body asks who writes to it',
      part: 'submitters',
    },
  ];
};

const NOT_ANONYMOUS: Readonly<Record<string, string>> = {
  CA: 'OHCHR note on NGO reports to CEDAW: full name of the organisation at the top',
  CO: 'CEDAW-OP, article 3: not anonymous',
  TB: 'Anonymous complaints are not possible (academy.ishr.ch)',
  SP: 'Anonymous submissions are not considered (idsn.org, OHCHR criteria)',
  SD: 'Anonymous submissions are not considered (idsn.org, OHCHR criteria)',
  WG: 'WGAD model questionnaire, VI: full name and address of whoever submits (believed)',
  WU: 'WGAD model questionnaire, VI: full name and address of whoever submits (believed)',
  WD: 'WGEID form, element 6: identity of the submitter',
  HC: 'HRC complaint procedure: must not be anonymous',
  UP: 'UPR, technical guidelines: name and contact of the stakeholder',
};
