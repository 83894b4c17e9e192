import type { CallInput, CallOutput } from '../../shared/contract/calls.ts';
import { fail } from '../../shared/contract/errors.ts';
import { checkFields } from '../../shared/records/check.ts';
import type { FieldValue } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { planBulk, type Planned } from './bulk-plan.ts';
import { canonical } from './canonical.ts';
import { storedRecords } from './codes.ts';
import { commit, type Draft } from './commit.ts';
import { codes as codesById, withCodes } from './view.ts';

/** Records named one by one in a preview, refusals in it, and ways in which a field changes. */
const RECORDS_SHOWN = 200;
const REFUSALS_SHOWN = 200;
const STEPS_SHOWN = 30;

/** Exactly what the changes would do, in codes and stored values. */
export function previewBulk(catalogue: Catalogue, input: CallInput<'bulk.preview'>): CallOutput<'bulk.preview'> {
  const { records, digest } = planBulk(catalogue, input);
  const codeOf = codesById(catalogue);
  const shown = (value: FieldValue | null): unknown => (value === null ? null : withCodes(value, codeOf));
  const titleOf = catalogue.prepare('select title from record where id = ?', { pluck: true });
  const listed = ({ row }: Planned) => ({ code: row.code, type: row.type, title: String(titleOf.get([row.id]) ?? '') });
  const changed = records.filter(({ changes }) => changes.length > 0);
  const refused = records.filter(({ refusal }) => refusal !== null);
  return {
    changed: changed.length,
    same: records.length - changed.length - refused.length,
    refused: refused.length,
    fields: [...new Set(input.changes.map(({ field }) => field))].map((field) => {
      const steps = stepsOf(changed, field);
      return {
        field,
        records: steps.reduce((sum, step) => sum + step.records, 0),
        steps: steps
          .slice(0, STEPS_SHOWN)
          .map((step) => ({ ...step, before: shown(step.before), after: shown(step.after) })),
        moreSteps: Math.max(0, steps.length - STEPS_SHOWN),
      };
    }),
    records: changed.slice(0, RECORDS_SHOWN).map((each) => ({
      ...listed(each),
      changes: each.changes.map(({ field, before, after }) => ({ field, before: shown(before), after: shown(after) })),
    })),
    refusals: refused.slice(0, REFUSALS_SHOWN).flatMap((each) => {
      const { refusal } = each;
      return refusal === null ? [] : [{ ...listed(each), ...refusal }];
    }),
    digest,
  };
}

interface Step {
  readonly before: FieldValue | null;
  readonly after: FieldValue | null;
  readonly records: number;
}

/** What becomes what in one field; the most frequent first. */
function stepsOf(changed: readonly Planned[], field: string): readonly Step[] {
  const steps = new Map<string, Step>();
  for (const { changes } of changed)
    for (const { field: each, before, after } of changes) {
      if (each !== field) continue;
      const key = canonical([before, after]);
      steps.set(key, { before, after, records: (steps.get(key)?.records ?? 0) + 1 });
    }
  return [...steps.values()].toSorted((a, b) => b.records - a.records);
}

/**
 * Changes the records as the preview said, in one commit. Records that are refused stay as they are.
 * @throws BULK_CHANGED when a record is not as it was when the preview was made
 */
export function applyBulk(vault: Vault, input: CallInput<'bulk.apply'>): CallOutput<'bulk.apply'> {
  const { result, seq } = commit(vault, { action: 'bulk' }, (draft) => {
    const { records, digest } = planBulk(vault.catalogue, input);
    if (digest !== input.digest) fail('BULK_CHANGED');
    const made = makeTerms(vault.catalogue, draft, input.terms ?? []);
    let changed = 0;
    for (const { row, changes } of records) {
      if (changes.length === 0) continue;
      const preferred = Object.fromEntries(changes.map(({ field, after }) => [field, withTerms(after, made)]));
      if (draft.update(row.id, { preferred, others: {} }, row.rev)) changed += 1;
    }
    const refused = records.filter(({ refusal }) => refusal !== null).length;
    return { changed, refused, terms: Object.fromEntries([...made].map(([key, code]) => [key.slice(1), code])) };
  });
  return { ...result, seq };
}

/** The new terms, wider ones named by key; gives their codes by `@key`. */
function makeTerms(
  catalogue: Catalogue,
  draft: Draft,
  terms: NonNullable<CallInput<'bulk.apply'>['terms']>,
): ReadonlyMap<string, string> {
  const allotted = new Map(terms.map(({ key }) => [`@${key}`, draft.allot('term')]));
  const made = new Map([...allotted].map(([key, { code }]) => [key, code]));
  for (const { key, broader, ...fields } of terms) {
    const place = allotted.get(`@${key}`) ?? fail('CALL_INVALID');
    const wide = broader === undefined ? {} : { broader: made.get(broader) ?? broader };
    draft.create(place, 'term', checkFields(definitions.term, { ...fields, ...wide }, storedRecords(catalogue)));
  }
  return made;
}

function withTerms(value: FieldValue | null, made: ReadonlyMap<string, string>): FieldValue | null {
  if (typeof value === 'string') return made.get(value) ?? value;
  return Array.isArray(value) ? value.map((each: FieldValue) => withTerms(each, made) ?? each) : value;
}
