import type { Clearance, ClearanceReason } from '../../../../electron/archive/consent.ts';
import { createNaming, type Naming, type NamingInput } from '../../../../electron/submissions/naming/naming.ts';
import type { NamedPerson } from '../../../../shared/names/name-matcher.ts';
import { newDraft } from '../../../../shared/submissions/draft.ts';

export const secret = new Uint8Array(32).fill(7);

export function person(names: NamedPerson, reason: ClearanceReason = 'no-consent', title = ''): Clearance {
  const named = reason === 'consent' || reason === 'public-function';
  return { id: names.code as Clearance['id'], code: names.code, title, named, reason, names };
}

/** An organisation that does not want to be named, or does. */
export function body(code: string, otherNames: string[], named = false): Clearance {
  const reason: ClearanceReason = named ? 'consent' : 'anonymised-only';
  return { id: code as Clearance['id'], code, title: otherNames[0] ?? '', named, reason, names: { code, otherNames } };
}

export function namingOf(
  people: readonly Clearance[],
  mentioned: Iterable<string> = people.map(({ code }) => code),
  rest: Partial<Omit<NamingInput, 'draft'>> & { draft?: Partial<NamingInput['draft']> } = {},
): Naming {
  const draft = newDraft({ form: 'dossier', stage: 'final', language: rest.language ?? 'en', about: [] });
  return createNaming({
    people,
    organisations: [],
    mentioned: new Set(mentioned),
    secret,
    language: 'en',
    ...rest,
    draft: { ...draft, ...rest.draft },
  });
}
