import type { JudgedClearance } from '../../archive/consent.ts';
import { showRecord, type ShownRecord } from '../../archive/view.ts';
import type { GateContext } from './context.ts';

/** Whom a submission is about, as several gates need it. */

/** Roles in which a case is about somebody. */
const SUBJECT_ROLES: ReadonlySet<string> = new Set(['defendant', 'victim', 'subject', 'target', 'person']);

/** Codes of the people whose matter it is: chosen themselves, or those whom a chosen case concerns. */
export function victimsOf({ material: { subjects } }: Pick<GateContext, 'material'>): string[] {
  const found = subjects.flatMap(({ record, kind }) => {
    if (kind === 'person') return [record.code];
    if (kind !== 'case') return [];
    return record.links
      .filter(({ type, role }) => type === 'person' && SUBJECT_ROLES.has(role))
      .map(({ code }) => code);
  });
  return [...new Set(found)];
}

/** The people of whom it says something, with what was decided about them. */
export function mentionedPeople({ people, mentioned }: Pick<GateContext, 'people' | 'mentioned'>): JudgedClearance[] {
  return people.filter(({ code, reason }) => mentioned.has(code) && reason !== 'source');
}

/** What stands in print for a person or an organisation. */
export function shownAs({ naming, people, organisations }: GateContext, code: string): string {
  if (!naming.isNamed(code)) return naming.label(code);
  const found = [...people, ...organisations].find((each) => each.code === code);
  return found === undefined || found.title === '' ? code : found.title;
}

/** The remedies that are recorded for a subject, on itself or on what happened to it. */
export function remediesOf(
  { catalogue }: Pick<GateContext, 'catalogue'>,
  { record, entries }: GateContext['material']['subjects'][number],
): ShownRecord[] {
  const around = [record, ...entries.map((entry) => entry.record)];
  const codes = around.flatMap(({ code, type, links }) => [
    ...(type === 'remedy' ? [code] : []),
    ...links.filter((link) => link.type === 'remedy').map((link) => link.code),
  ]);
  return [...new Set(codes)].map((code) => showRecord(catalogue, code)).filter(({ state }) => state === 'active');
}

/** A remedy before a body outside the country. */
export function isInternational({ fields }: Pick<ShownRecord, 'fields'>): boolean {
  return fields['forum'] === 'international' || (fields['procedure'] !== undefined && fields['forum'] !== 'domestic');
}
