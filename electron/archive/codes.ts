import { fail } from '../../shared/contract/errors.ts';
import { nameKeys } from '../../shared/names/name-key.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { RecordRow } from './rows.ts';

/** Digits that a code is filled up to: P-0001. */
const DIGITS = 4;

/** The next free code of a type: a counter, because a pseudonym is never derived from the name. */
export function nextCode(catalogue: Catalogue, type: RecordType): string {
  const taken = catalogue.prepare('select 1 from record where code = ?');
  const step = catalogue.prepare(
    `insert into code_counter (type, last) values (?, 1) on conflict (type) do update set last = last + 1 returning last`,
    { pluck: true },
  );
  for (;;) {
    const number = Number(step.get([type]));
    const code = `${definitions[type].prefix}-${String(number).padStart(DIGITS, '0')}`;
    if (taken.get([code]) === undefined) return code;
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

/** A person's code stands in for the name in exports, so it must not contain any of it: CODE_REVEALS_NAME. */
export function checkCode(record: RecordRow): void {
  if (record.type !== 'person') return;
  const inCode = new Set(
    record.code
      .split(/[^\p{L}]+/u)
      .filter((part) => part.length >= 3)
      .flatMap(nameKeys),
  );
  if (inCode.size === 0) return;
  const { familyName, firstName, patronymic, otherNames } = record.fields;
  const names = [familyName, firstName, patronymic, otherNames].flat().filter((name) => typeof name === 'string');
  const hit = names
    .flatMap((name) => name.split(/[\s-]+/))
    .some((word) => nameKeys(word).some((key) => inCode.has(key)));
  if (hit) fail('CODE_REVEALS_NAME');
}

function counterOf(catalogue: Catalogue, type: RecordType): number {
  return Number(catalogue.prepare('select last from code_counter where type = ?', { pluck: true }).get([type]) ?? 0);
}
