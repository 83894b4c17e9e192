import { fail } from '../../shared/contract/errors.ts';
import { nameKeys } from '../../shared/names/name-key.ts';
import type { FindRecord } from '../../shared/records/check.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import { visitRecordValues } from './record-values.ts';
import type { RecordId, RecordRow } from './rows.ts';

/** Letters of a name key from which on it is looked for inside a code's parts. */
const LONG = 4;

/** Digits that a code is filled up to: P-0001. */
const DIGITS = 4;

/** The id of the record with a code: RECORD_NOT_FOUND where there is none. */
export function idOf(catalogue: Catalogue, code: string): RecordId {
  const found = catalogue.prepare('select id from record where code = ?').get<{ id: RecordId }>([code]);
  return found?.id ?? fail('RECORD_NOT_FOUND', { code });
}

/**
 * The next free code of a type: a counter, because a pseudonym is never derived from the name.
 * @param allotted codes that are spoken for and not stored yet
 */
export function nextCode(catalogue: Catalogue, type: RecordType, allotted: ReadonlySet<string>): string {
  const taken = catalogue.prepare('select 1 from record where code = ?');
  const step = catalogue.prepare(
    `insert into code_counter (type, last) values (?, 1) on conflict (type) do update set last = last + 1 returning last`,
    { pluck: true },
  );
  for (;;) {
    const number = Number(step.get([type]));
    const code = `${definitions[type].prefix}-${String(number).padStart(DIGITS, '0')}`;
    if (!allotted.has(code) && taken.get([code]) === undefined) return code;
  }
}

/** Accepts a code that a person gives to a new record: CODE_INVALID for its form. A number of our own kind moves the counter on. */
export function reserveCode(catalogue: Catalogue, type: RecordType, code: string): void {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(code)) fail('CODE_INVALID');
  const number = new RegExp(`^${definitions[type].prefix}-(\\d{1,9})$`).exec(code)?.[1];
  // Far numbers (P-9001) are somebody's own range and do not pull the counter behind them.
  if (number === undefined || Number(number) > counterOf(catalogue, type) + 1) return;
  catalogue
    .prepare(
      'insert into code_counter (type, last) values (?, ?) on conflict (type) do update set last = max(last, excluded.last)',
    )
    .run([type, Number(number)]);
}

/**
 * A person's code stands in for the name in exports, so it must not contain any of it, in any spelling: CODE_REVEALS_NAME.
 * Every field that the definition says is a name counts, and the values of other sources too.
 */
export function checkCode(record: RecordRow): void {
  if (record.type !== 'person') return;
  const parts = record.code.split(/[^\p{L}]+/u).filter((part) => part.length >= 2);
  const inCode = parts.flatMap(nameKeys);
  if (inCode.length === 0) return;
  visitRecordValues(record, (field, value) => {
    if (field.identifies !== 'name' || typeof value !== 'string') return;
    const keys = value.split(/[\s-]+/).flatMap(nameKeys);
    // A long name is also found inside a part (P-ANNAIVANOVA); short ones occur inside other words by chance.
    if (keys.some((key) => inCode.some((part) => part === key || (key.length >= LONG && part.includes(key)))))
      fail('CODE_REVEALS_NAME');
  });
}

function counterOf(catalogue: Catalogue, type: RecordType): number {
  return Number(catalogue.prepare('select last from code_counter where type = ?', { pluck: true }).get([type]) ?? 0);
}

/** Finds the records of a catalogue by their codes. */
export function storedRecords(catalogue: Catalogue): FindRecord {
  const query = catalogue.prepare('select id, type from record where code = ?');
  return (code) => query.get<{ id: string; type: RecordType }>([code]) ?? null;
}
