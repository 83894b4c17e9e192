import type { FieldDefinition } from '../../shared/records/definition.ts';
import { sayValue, valuesOf, type Saying } from './cell-values.ts';
import { entrySummary } from './entry-summary.ts';

type Entry = Readonly<Record<string, unknown>>;

/** What became of one entry of a group: it came, it went, or some of its parts are otherwise. */
export interface EntryChange {
  readonly how: 'added' | 'changed' | 'removed';
  /** The entry in a line, as it is now, or as it was when it is gone. */
  readonly entry: string;
  readonly parts: readonly { readonly label: string; readonly before: string; readonly after: string }[];
}

/**
 * What is otherwise in a group, entry by entry. An entry is the same one while it has the same id; without ids, while it says the same,
 * and then by its place among those that do not.
 */
export function entryChanges(
  field: FieldDefinition,
  before: unknown,
  after: unknown,
  saying: Saying,
): readonly EntryChange[] {
  const [was, is] = [entriesOf(field, before), entriesOf(field, after)];
  const pairs = paired(was, is);
  const said = (entry: Entry): string => entrySummary(field, entry, saying).join(' · ');
  const now = is.flatMap((entry): readonly EntryChange[] => {
    const earlier = pairs.get(entry);
    if (earlier === undefined) return [{ how: 'added', entry: said(entry), parts: [] }];
    const parts = partChanges(field, earlier, entry, saying);
    return parts.length === 0 ? [] : [{ how: 'changed', entry: said(entry), parts }];
  });
  const kept = new Set(pairs.values());
  const gone = was.filter((entry) => !kept.has(entry));
  return [...now, ...gone.map((entry): EntryChange => ({ how: 'removed', entry: said(entry), parts: [] }))];
}

/** The entries of a group in lines, for where two states stand side by side. */
export function entryLines(field: FieldDefinition, value: unknown, saying: Saying): readonly string[] {
  return entriesOf(field, value).map((entry) => entrySummary(field, entry, saying).join(' · '));
}

function paired(was: readonly Entry[], is: readonly Entry[]): ReadonlyMap<Entry, Entry> {
  const pairs = new Map<Entry, Entry>();
  const left = new Set(was);
  const take = (entry: Entry, fits: (earlier: Entry) => boolean): void => {
    if (pairs.has(entry)) return;
    const found = [...left].find(fits);
    if (found === undefined) return;
    pairs.set(entry, found);
    left.delete(found);
  };
  for (const entry of is) if (entry['id'] !== undefined) take(entry, ({ id }) => id === entry['id']);
  for (const entry of is) take(entry, (earlier) => said(earlier) === said(entry));
  for (const entry of is)
    if (entry['id'] === undefined)
      take(entry, (earlier) => earlier['id'] === undefined && was.indexOf(earlier) === is.indexOf(entry));
  return pairs;
}

function partChanges(field: FieldDefinition, before: Entry, after: Entry, saying: Saying): EntryChange['parts'] {
  return (field.fields ?? [])
    .filter(({ key }) => said(before[key]) !== said(after[key]))
    .map((part) => ({
      label: part.label[saying.language],
      before: sayPart(part, before[part.key], saying),
      after: sayPart(part, after[part.key], saying),
    }));
}

function sayPart(part: FieldDefinition, value: unknown, saying: Saying): string {
  return part.type === 'group' ? entryLines(part, value, saying).join('; ') : sayValue(part, value, saying);
}

/** What was plain text before the field was a group is its main part. */
function entriesOf({ textPart }: FieldDefinition, value: unknown): readonly Entry[] {
  return valuesOf(value).map((each) =>
    typeof each === 'object' && each !== null ? (each as Entry) : { [textPart ?? '']: each },
  );
}

function said(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
