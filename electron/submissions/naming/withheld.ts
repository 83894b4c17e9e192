import { anatomyOf } from '../../../shared/dates/anatomy.ts';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import { dateWords } from '../../../shared/dates/date-words.ts';
import type { FieldDefinition } from '../../../shared/records/definition.ts';
import { isReference } from '../../../shared/records/show.ts';
import type { SubmissionDraft } from '../../../shared/submissions/draft.ts';
import type { Clearance } from '../../archive/consent.ts';
import { visitRecordValues } from '../../archive/record-values.ts';
import type { RecordRow } from '../../archive/rows.ts';
import { mergedRecords } from '../../archive/same-record.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { PlaceLevels } from './naming-facts.ts';
import type { Withheld } from './withheld-finder.ts';
import { ofWork } from './work-code.ts';

interface Chosen {
  readonly people: readonly Clearance[];
  readonly organisations: readonly Clearance[];
  readonly draft: Pick<SubmissionDraft, 'naming' | 'masking' | 'submitters'>;
  readonly places: ReadonlyMap<string, PlaceLevels>;
}

/**
 * What tells of everybody who is not named, beside names: how they are reached, the numbers of their papers, when and where they were born,
 * where they live, the numbers of cases that are about them alone; and what is left of the work itself: devices, accounts, paths.
 *
 * @param rows people, organisations, sources, places, cases and documents of the archive
 */
export function withheldOf(catalogue: Catalogue, rows: readonly RecordRow[], chosen: Chosen): Withheld[] {
  const { people, organisations, draft, places } = chosen;
  const byId = new Map<string, RecordRow>(rows.map((row) => [row.id, row]));
  const found: Withheld[] = [];
  const submitters = new Set(draft.submitters.map(({ code }) => code));
  const open = draft.submitters.map(({ contact, address, name }) => `${name} ${contact} ${address}`.toLowerCase());
  const isOpen = (text: string): boolean => open.some((each) => each.includes(text.trim().toLowerCase()));
  const hidden = people.filter(({ named }) => !named || draft.naming === 'nobody');
  const usedElsewhere = placesOfOthers(rows, new Set(hidden.map(({ id }) => id as string)));

  for (const { id, code } of hidden)
    for (const row of [id, ...mergedRecords(catalogue, id)].flatMap((each) => byId.get(each) ?? []))
      visitRecordValues(row, (field, value) => {
        if (isReference(value)) {
          if (field.targets?.includes('place') === true) found.push(...placeTexts(code, byId.get(value.ref)));
        } else found.push(...textsOf(code, field, String(value)));
      });
  for (const { id, code, named } of organisations) {
    const row = byId.get(id);
    if (named || row === undefined || submitters.has(code)) continue;
    visitRecordValues(row, (field, value) => {
      if (typeof value !== 'string') return;
      if (field.identifies === 'contact' || ORGANISATION_NUMBERS.has(field.key))
        found.push(...textsOf(code, field, value));
      if (field.key === 'website' || field.key === 'channels') found.push(...contactTexts(code, value));
    });
  }
  found.push(...caseNumbers(catalogue, rows, new Set(hidden.map(({ id }) => id as string))));
  found.push(...tracesOfWork(catalogue, rows));
  const seen = new Set<string>();
  return found.filter(({ code, form, text }) => {
    const key = `${code} ${form} ${text}`;
    if (seen.has(key) || isOpen(text)) return false;
    seen.add(key);
    return true;
  });

  /** A village or a street, unless anything else in the archive is about it too. */
  function placeTexts(code: string, place: RecordRow | undefined): Withheld[] {
    if (place === undefined) return [];
    const levels = places.get(place.code);
    if (levels === undefined || levels.facility || usedElsewhere.has(place.id)) return [];
    const texts = (keys: readonly string[]): string[] =>
      keys
        .flatMap((key) => [place.fields[key], place.others[key]?.values].flat(2))
        .filter((each) => typeof each === 'string');
    const address = texts(['address']).map((text): Withheld => ({ code, kind: 'place', text, form: 'address' }));
    const isSettlement = levels.town === '' || levels.town === levels.name;
    const tooExact = isSettlement
      ? ['region', 'country'].includes(draft.masking.places)
      : draft.masking.places !== 'exact';
    if (!tooExact || levels.name === levels.region) return address;
    return [
      ...address,
      ...texts(['name', 'otherNames']).map((text): Withheld => ({
        code,
        kind: 'place',
        text,
        form: /\d/.test(text) ? 'address' : 'inflected',
      })),
    ];
  }
}

const ORGANISATION_NUMBERS: ReadonlySet<string> = new Set(['registrationNumber']);

function textsOf(code: string, field: FieldDefinition, value: string): Withheld[] {
  const { identifies, key } = field;
  if (field.vocabulary !== undefined || field.type === 'boolean' || field.type === 'integer') return [];
  if (field.type === 'edtf') return identifies === 'birth' ? birthTexts(code, value) : [];
  if (identifies === 'contact') return contactTexts(code, value);
  if (identifies === 'place' && field.type === 'text') return [{ code, kind: 'place', text: value, form: 'address' }];
  if (field.type === 'text' && (/number|номер|нумар/iu.test(key + field.label.en) || isNumber(value)))
    return [{ code, kind: 'number', text: value, form: onlyDigits(value) ? 'digits' : 'signs' }];
  const inside = reachedBy(code, value);
  // What is told of health, beliefs and the like, copied as it stands.
  const isTold = (field.sensitive === true || field.internal === true) && value.length >= TOLD;
  return isTold ? [...inside, { code, kind: 'device', text: value.slice(0, 400), form: 'signs' }] : inside;
}

/** Shorter texts are met by chance. */
const TOLD = 40;

/** MP1234567, 4150389A012PB3, 12-45/2021: mostly digits, and no sentence. */
function isNumber(text: string): boolean {
  const digits = text.match(/\d/g)?.length ?? 0;
  return digits >= 4 && text.length <= 40 && digits * 2 >= (text.match(/[\p{L}\d]/gu)?.length ?? 0);
}

function onlyDigits(text: string): boolean {
  return !/\p{L}/u.test(text);
}

const email = /[^\s<>,;:()"'«»]+@[^\s<>,;:()"'«»]+\.[\p{L}]{2,}/gu;
const phone = /\+?\d(?:[ \u00a0().-]{0,2}\d){6,14}/g;
const link = /(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,}\/[^\s<>,;"»)]+/giu;
const atName = /(?<![\p{L}\d.])@([\p{L}\d_.-]{3,})/gu;

/** Addresses, telephone numbers, links and handles in any text. */
function reachedBy(code: string, text: string): Withheld[] {
  const contact = (written: string, form: Withheld['form']): Withheld => ({
    code,
    kind: 'contact',
    text: written,
    form,
  });
  return [
    ...(text.match(email) ?? []).map((each) => contact(each, 'signs')),
    ...(text.replaceAll(email, ' ').replaceAll(link, ' ').match(phone) ?? []).map((each) => contact(each, 'digits')),
    ...(text.match(link) ?? []).flatMap((each) => [contact(each, 'signs'), contact(lastPart(each), 'handle')]),
    ...[...text.matchAll(atName)].map(([, name = '']) => contact(name, 'handle')),
  ];
}

/** A contact as it was put into its field: what can be recognised in it, and where nothing can all of it. */
function contactTexts(code: string, text: string): Withheld[] {
  const found = reachedBy(code, text);
  // Also the name before the @ of an address is used as a handle elsewhere.
  const names = (text.match(email) ?? []).map((each): Withheld => ({
    code,
    kind: 'contact',
    text: each.slice(0, each.indexOf('@')),
    form: 'handle',
  }));
  const rest = text.replaceAll(email, ' ').replaceAll(phone, ' ').replaceAll(link, ' ').replaceAll(atName, ' ');
  if (found.length === 0 || /\p{L}{4,}.*\d/u.test(rest)) {
    const isAddress = /\p{L}{3,}[^@]*[\s,.]\d/u.test(rest);
    const plain = rest.replace(/^\s*[\p{L}-]+\s*:\s*/u, '').trim();
    if (plain !== '')
      found.push({
        code,
        kind: isAddress ? 'place' : 'contact',
        text: plain,
        form: isAddress ? 'address' : oneWord(plain),
      });
  }
  return [...found, ...names];
}

/** sunny.42 is nobody else's; sunny may be the weather. */
function oneWord(text: string): Withheld['form'] {
  return /[\d\s]/.test(text) ? 'signs' : 'handle';
}

function lastPart(address: string): string {
  return (
    address
      .replace(/[/?#]+$/, '')
      .split(/[/=]/)
      .at(-1) ?? ''
  );
}

/** A day of birth as it is written with digits, and with words in the three languages. */
function birthTexts(code: string, edtf: string): Withheld[] {
  const anatomy = isEdtf(edtf) ? anatomyOf(edtf) : null;
  if (anatomy?.kind !== 'moment') return [];
  const { year, month, day } = anatomy.moment;
  if (month === null || day === null || /X/.test(year + month + day)) return [];
  const [m, d] = [Number(month), Number(day)];
  const digits = [`${day}.${month}.${year}`, `${year}-${month}-${day}`, `${month}/${day}/${year}`, `${d}.${m}.${year}`];
  const words = Object.values(dateWords).flatMap(({ monthsGenitive: months }) => {
    const names = [months[m - 1] ?? []].flat();
    return names.flatMap((name) => [`${d} ${name} ${year}`, `${name} ${d} ${year}`]);
  });
  return [
    ...digits.map((text): Withheld => ({ code, kind: 'date', text, form: 'digits' })),
    ...words.map((text): Withheld => ({ code, kind: 'date', text, form: 'signs' })),
  ];
}

/** Ids of places that something else refers to than people who are not named: then they tell of none of these. */
function placesOfOthers(rows: readonly RecordRow[], hidden: ReadonlySet<string>): ReadonlySet<string> {
  const used = new Set<string>();
  for (const row of rows) {
    if (hidden.has(row.id)) continue;
    visitRecordValues(row, (_field, value) => {
      if (isReference(value)) used.add(value.ref);
    });
  }
  return used;
}

/** Numbers of cases in which nobody who is named is a party. */
function caseNumbers(catalogue: Catalogue, rows: readonly RecordRow[], hidden: ReadonlySet<string>): Withheld[] {
  const links = catalogue
    .prepare(
      `select c.id as id, p.id as person from link l
         join record c on c.id in (l.from_record, l.to_record) and c.type = 'case'
         join record p on p.id in (l.from_record, l.to_record) and p.type = 'person'
        where l.role in ('defendant', 'victim', 'subject', 'target', 'suspect', 'accused', 'claimant', 'applicant', 'person')`,
    )
    .all<{ id: string; person: string }>();
  const parties = new Map<string, string[]>();
  for (const { id, person } of links) parties.set(id, [...(parties.get(id) ?? []), person]);
  return rows
    .filter(
      ({ id, type }) =>
        type === 'case' && parties.has(id) && parties.get(id)?.every((each) => hidden.has(each)) === true,
    )
    .flatMap(({ code, fields, others }) =>
      ['number', 'numbers']
        .flatMap((key) => [fields[key], others[key]?.values].flat(2))
        .filter((each) => typeof each === 'string')
        .map((text): Withheld => ({ code, kind: 'number', text, form: onlyDigits(text) ? 'digits' : 'signs' })),
    );
}

/** Devices, accounts and paths under which material was collected. */
function tracesOfWork(catalogue: Catalogue, rows: readonly RecordRow[]): Withheld[] {
  const found: Withheld[] = [];
  for (const row of rows) {
    if (row.type !== 'document') continue;
    const { fields } = row;
    const code = ofWork(row.code);
    const part = (group: string, key: string): string => {
      const value = (fields[group] as Readonly<Record<string, unknown>> | undefined)?.[key];
      return typeof value === 'string' ? value : '';
    };
    const device = part('acquisition', 'device');
    if (device.length >= 6 && /\d/.test(device)) found.push({ code, kind: 'device', text: device, form: 'signs' });
    const account = part('web', 'account');
    if (account !== '') found.push(...contactTexts(code, account));
  }
  const users = new Map<string, string>();
  const files = catalogue
    .prepare('select r.code as code, f.path as path from file f join record r on r.id = f.record')
    .all<{ code: string; path: string }>();
  for (const { code, path } of files) {
    const user = /(?:[\\/]Users[\\/]|[\\/]home[\\/]|Documents and Settings[\\/])([^\\/]+)[\\/]/iu.exec(path)?.[1];
    if (user !== undefined && !COMMON_ACCOUNTS.has(user.toLowerCase()) && !users.has(user)) users.set(user, code);
  }
  for (const [text, code] of users)
    found.push({ code: ofWork(code), kind: 'name', text, form: /[\d._-]/.test(text) ? 'signs' : 'handle' });
  return found;
}

const COMMON_ACCOUNTS: ReadonlySet<string> = new Set([
  'user',
  'users',
  'admin',
  'public',
  'default',
  'home',
  'guest',
  'root',
  'shared',
  'owner',
]);
