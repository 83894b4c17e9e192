import type { ClearanceReason } from '../../archive/consent.ts';
import { printedField } from '../../../shared/records/confidentiality.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import type { FieldDefinition } from '../../../shared/records/definition.ts';
import type { DataType } from './data-record.ts';

/** What is said about a record and yet belongs to it: how it was found to be, and what it violates. */
const OF_THE_RECORD: ReadonlySet<string> = new Set([
  'verification',
  'monitoring',
  'priority',
  'violations',
  'rights',
  'provisions',
]);

/** What a person is called, and, of one who is named by her own consent alone, when and where she was born. */
const NAMES: ReadonlySet<string> = new Set([
  'familyName',
  'firstName',
  'patronymic',
  'otherNames',
  'nativeName',
  'latinName',
  'formerNames',
]);
const BIRTH: ReadonlySet<string> = new Set(['birthDate', 'birthplace']);

/** Fields that hold names of people typed or chosen, of which only those go that stand in a record of somebody who is named. */
const PEOPLE: ReadonlySet<string> = new Set(['judges', 'prosecutors', 'investigators', 'judge', 'heads', 'liquidator']);

/** All that is said of somebody who stands under a pseudonym. */
const OF_THE_UNNAMED: ReadonlySet<string> = new Set(['sex', 'occupation', 'profession']);
const OF_THE_UNNAMED_ORGANISATION: ReadonlySet<string> = new Set(['kind', 'status', 'legalForm']);

/** Of people who are named for their office alone: who they are, and what they do in it. */
const OF_OFFICE: ReadonlySet<string> = new Set([
  ...NAMES,
  'sex',
  'occupation',
  'profession',
  'positions',
  'roles',
  'description',
]);

/** Of a case or an event that is about somebody under a pseudonym: what would lead to her in a register or on a map. */
const LEADS_TO_HER: ReadonlySet<string> = new Set([
  'number',
  'numbers',
  'reference',
  'time',
  'exactPlace',
  'unit',
  'address',
  'latitude',
  'longitude',
]);

/** Fields of a type that data may hold at all, in the order of the definition. docs/exchange.md lists them. */
export function leavingFields(type: DataType): FieldDefinition[] {
  return definitions[type].fields.flatMap((field): FieldDefinition[] => {
    // Every record has its title already, as it may be called.
    if (field.internal === true || field.sensitive === true || field.key === 'title') return [];
    if (OF_THE_RECORD.has(field.key) && field.section === 'archive') return [field];
    if (type === 'person' && (NAMES.has(field.key) || BIRTH.has(field.key))) return [field];
    if (PEOPLE.has(field.key)) return [withoutTypedNames(field)];
    return NOT_DATA.has(`${type}.${field.key}`) ? [] : [withoutWork(printedField(field)) ?? []].flat();
  });
}

/** What says how the archive works or who works in it, and what stands in the data in another way. */
const NOT_DATA: ReadonlySet<string> = new Set([
  'person.photo',
  'person.namingBasis',
  'person.contactPerson',
  'document.embeddedMetadata',
  'document.languageBasis',
  'document.textQuality',
  'document.timeProofs',
  'document.citedAs',
  'document.authenticity',
  'document.possessionRisk',
  'document.restrictions',
  'remedy.followUpDue',
]);

/** When a page was saved or a text translated tells when somebody was at work. */
const WORK: ReadonlySet<string> = new Set(['web.capturedAt', 'translations.date']);

function withoutWork(field: FieldDefinition | null): FieldDefinition | null {
  if (field?.fields === undefined) return field;
  return { ...field, fields: field.fields.filter((part) => !WORK.has(`${field.key}.${part.key}`)) };
}

function withoutTypedNames(field: FieldDefinition): FieldDefinition {
  if (field.fields === undefined) return field;
  const isKept = (part: FieldDefinition): boolean => part.targets !== undefined || printedField(part) !== null;
  return { ...field, fields: field.fields.filter((part) => part.internal !== true && isKept(part)) };
}

const HIDDEN: Readonly<Record<string, ReadonlySet<string>>> = {
  family: new Set(['civilStatus', 'children', 'dependants']),
  place: new Set(['birthplace', 'exileCountry', 'leftOn', 'passportProblems']),
};

/** Whose fields they are, as the consent gate has decided. */
export interface Standing {
  readonly named: boolean;
  readonly reason: ClearanceReason | null;
  /** Whether it is about somebody who stands under a pseudonym. */
  readonly protects: boolean;
  /** Scopes that the consent of somebody who is named does not cover, or that she asked to hide. */
  readonly hides: readonly string[];
}

/** Whether a field may be said of this record. */
export function mayLeave(type: DataType, { key, own }: FieldDefinition, standing: Standing): boolean {
  const { named, reason, protects, hides } = standing;
  if (type === 'person') {
    if (!named) return OF_THE_UNNAMED.has(key);
    if (hides.some((each) => HIDDEN[each]?.has(key) === true)) return false;
    return reason === 'consent' || OF_OFFICE.has(key);
  }
  if (type === 'organisation' && !named) return OF_THE_UNNAMED_ORGANISATION.has(key);
  // Of a field of one's own nobody knows what it tells.
  return !protects || (own !== true && !LEADS_TO_HER.has(key));
}

/** Whether a part of a group may be said, where the record is about somebody under a pseudonym. */
export function mayPartLeave({ key }: FieldDefinition, { protects }: Standing): boolean {
  return !protects || !LEADS_TO_HER.has(key);
}
