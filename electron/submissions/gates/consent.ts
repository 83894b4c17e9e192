import { isWithdrawn, hasPassed } from '../../archive/consent-rules.ts';
import { consentsOf } from '../../archive/consents-on-record.ts';
import { idOf } from '../../archive/codes.ts';
import { readRecordRow } from '../../archive/stored-rows.ts';
import type { GateContext } from './context.ts';
import type { Found, Gate } from './found.ts';
import { mentionedPeople, shownAs, victimsOf } from './subjects.ts';
import { typedTexts } from './typed-texts.ts';

/**
 * Gate 1: everybody who is named has a consent that covers this recipient and this use. That a name is printed without one is prevented
 * where names are printed; here is told what that costs, and where a person could break it by hand.
 */
export const consentGate: Gate = (context) => [
  ...insufficient(context),
  ...namesTyped(context),
  ...identities(context),
  ...authorisations(context),
];

const RULE =
  'Murad Code (2022), informed consent for each recipient and use; consent questions of the special procedures form';

/**
 * Whoever recorded a consent believes that the person may be named, and should learn why she is not. Notes: she stands under a
 * pseudonym, so nothing is wrong with what would leave.
 */
function insufficient(context: GateContext): Found[] {
  const ids = {
    'other-use': 'consent-insufficient',
    'anonymised-only': undefined,
    withdrawn: 'consent-withdrawn',
    expired: 'consent-expired',
  } as const;
  return mentionedPeople(context).flatMap(({ code, reason, consent }): Found[] => {
    const id = ids[reason as keyof typeof ids];
    if (id === undefined) return [];
    return [
      {
        id,
        severity: 'note',
        about: code,
        details: { shownAs: shownAs(context, code) },
        rule: RULE,
        record: consent ?? code,
        ...(id === 'consent-expired' ? { field: 'validUntil' } : { field: 'uses' }),
      },
    ];
  });
}

/** A name that was typed passes by every mask that knows records, and would be read by whoever must not read it: refused. */
function namesTyped(context: GateContext): Found[] {
  return typedTexts(context.draft).flatMap(({ part, text }) =>
    [...new Set(context.naming.leaks(text))].map((code): Found => ({
      id: 'name-in-text',
      severity: 'refuse',
      about: `${part}/${code}`,
      details: { shownAs: shownAs(context, code) },
      rule: RULE,
      part,
      record: code,
    })),
  );
}

/**
 * Procedures that do not go without the name of the victim.
 * Refused where the form says so: the CEDAW-OP and treaty-body forms take no anonymous complaint and disclose the identity to the
 * State (OHCHR model form; guidance note 2026), the WGEID form lists the full name first among what it cannot do without.
 * Warned where the body asks for names and leaves a way: WGAD sends its questions about a named person to the Government, the
 * Council's complaint procedure wants victims by name.
 */
const IDENTITY: Readonly<Record<string, { readonly severity: 'refuse' | 'warn'; readonly rule: string }>> = {
  CO: {
    severity: 'refuse',
    rule: 'CEDAW-OP, article 3, and OHCHR model form: not anonymous, the victim agrees to disclosure to the State',
  },
  TB: {
    severity: 'refuse',
    rule: 'OHCHR, individual communications: anonymous complaints are not possible (academy.ishr.ch)',
  },
  WD: { severity: 'refuse', rule: 'WGEID form, element 1: full name of the disappeared person' },
  WG: { severity: 'warn', rule: 'WGAD model questionnaire, I: identity of the person' },
  WU: { severity: 'warn', rule: 'WGAD model questionnaire, I: identity of the person' },
  HC: { severity: 'warn', rule: 'HRC complaint procedure: names of alleged victims, in as much detail as possible' },
};

function identities(context: GateContext): Found[] {
  const asked = IDENTITY[context.profile.form];
  if (asked === undefined) return [];
  return victimsOf(context)
    .filter((code) => !context.naming.isNamed(code))
    .map((code) => ({
      id: 'identity-required',
      about: code,
      details: { shownAs: shownAs(context, code) },
      ...asked,
      record: code,
    }));
}

/**
 * Whoever acts for somebody else shows that she wants it, or why she could not be asked.
 * Refused for communications: the Office does not answer incomplete forms (guidance note 2026), and this is a part of the form.
 * Warned elsewhere: the working groups and the Council take information from families and organisations and ask for the consent, but
 * act without a paper.
 */
const AUTHORISED: Readonly<Record<string, { readonly severity: 'refuse' | 'warn'; readonly rule: string }>> = {
  CO: {
    severity: 'refuse',
    rule: 'CEDAW-OP, article 2: on behalf of somebody with her consent, unless acting without it is justified',
  },
  TB: {
    severity: 'refuse',
    rule: 'OHCHR: written authorisation of the victim, or a convincing reason why there is none (academy.ishr.ch)',
  },
  WG: { severity: 'warn', rule: 'WGAD: consent of the victim or the family (accessaccountability.org)' },
  WU: { severity: 'warn', rule: 'WGAD: consent of the victim or the family (accessaccountability.org)' },
  WD: {
    severity: 'warn',
    rule: 'WGEID: consent of the family, and somebody who can follow up (rightsupdate.blogspot.in)',
  },
  HC: { severity: 'warn', rule: 'HRC complaint form: on behalf of whom, with authorisation' },
};

function authorisations(context: GateContext): Found[] {
  const asked = AUTHORISED[context.profile.form];
  if (asked === undefined) return [];
  const victims = victimsOf(context);
  const { submitters } = context.draft;
  return victims
    .filter((code) => {
      const own = submitters.some((each) => each.code === code || (each.capacity === 'self' && victims.length === 1));
      return !own && !isAuthorised(context, code);
    })
    .map((code) => ({
      id: 'authorisation-missing',
      about: code,
      details: { shownAs: shownAs(context, code) },
      ...asked,
      record: code,
    }));
}

/** Whether a consent in force lets somebody act for her, or one says why nobody could ask. */
function isAuthorised({ catalogue, today }: GateContext, code: string): boolean {
  const person = readRecordRow(catalogue, idOf(catalogue, code));
  return (
    person !== null &&
    consentsOf(catalogue, person).some(({ fields }) => {
      if (isWithdrawn(fields, today)) return false;
      if (fields['withoutConsentReason'] !== undefined) return true;
      if (fields['validUntil'] !== undefined && hasPassed(fields['validUntil'], today)) return false;
      return fields['actOnBehalf'] === true || fields['authorisation'] !== undefined;
    })
  );
}
