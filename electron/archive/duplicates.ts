import type { DuplicatePair } from '../../shared/contract/merge-shapes.ts';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitionOf, recordTypes } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { idOf } from './codes.ts';
import { commit } from './commit.ts';
import { pairsOf, type FoundPair } from './duplicate-index.ts';
import { canMerge } from './merge.ts';
import type { LinkId, RecordId, RecordRow } from './rows.ts';
import { groupsOfSame, NOT_SAME_AS, SAME_AS } from './same-record.ts';
import { readRecordRow } from './stored-rows.ts';
import { readViews, saveView } from './working-state.ts';

export type Decision = 'same' | 'different' | 'later';

/**
 * Pairs of active records of a type that may be the same, the likeliest first; those that somebody puts off come last. What was decided
 * is left out unless it is asked for.
 */
export async function listDuplicates(
  catalogue: Catalogue,
  { type, limit, decided }: { readonly type: string; readonly limit: number; readonly decided: boolean },
): Promise<{ pairs: DuplicatePair[]; total: number }> {
  const { type: known } = definitionOf(type);
  const found = await undecided(catalogue, known, decided);
  return { pairs: found.slice(0, limit).map((pair) => shownPair(catalogue, pair)), total: found.length };
}

/** How many pairs of each type wait for somebody, those that were put off left out. */
export async function countDuplicates(catalogue: Catalogue): Promise<{ total: number; types: Record<string, number> }> {
  const types: Record<string, number> = {};
  for (const type of recordTypes.filter(canMerge)) {
    const waiting = (await undecided(catalogue, type, false)).filter(({ decision }) => decision === null).length;
    if (waiting > 0) types[type] = waiting;
  }
  return { total: Object.values(types).reduce((sum, count) => sum + count, 0), types };
}

/**
 * Remembers what somebody thinks of a pair: that the two are the same, or are not, as a link between them; that it is to be looked at
 * later, beside the history. Null takes all of it back.
 */
export function decide(vault: Vault, a: string, b: string, decision: Decision | null): { seq: number | null } {
  const { catalogue } = vault;
  const [one, other] = [idOf(catalogue, a), idOf(catalogue, b)].map(
    (id) => readRecordRow(catalogue, id) as RecordRow,
  ) as [RecordRow, RecordRow];
  if (one.id === other.id) fail('LINK_INVALID', because('to-itself'));
  if (one.type !== other.type) fail('LINK_INVALID', because('other-kind', { code: b }));
  const later = { ...readLater(catalogue) };
  delete later[pairKey(one.id, other.id)];
  if (decision === 'later') later[pairKey(one.id, other.id)] = true;
  saveView(vault, LATER, later);
  if (decision === 'later') return { seq: null };
  const role = decision === 'same' ? SAME_AS : NOT_SAME_AS;
  const { seq } = commit(vault, { action: 'save' }, (draft) => {
    const links = catalogue
      .prepare(
        `select id, role from link where role in ('${SAME_AS}', '${NOT_SAME_AS}')
           and (from_record = $one and to_record = $other or from_record = $other and to_record = $one)`,
      )
      .all<{ id: LinkId; role: string }>({ one: one.id, other: other.id });
    for (const link of links) if (decision === null || link.role !== role) draft.unlink(link.id);
    if (decision !== null && !links.some((link) => link.role === role))
      draft.link({ from: one.id, to: other.id, role });
  });
  return { seq };
}

const LATER = 'duplicates.later';

type Decided = FoundPair & { readonly decision: Decision | null };

async function undecided(catalogue: Catalogue, type: RecordType, withDecided: boolean): Promise<Decided[]> {
  const pairs = await pairsOf(catalogue, type);
  const groups = groupsOfSame(catalogue);
  const apart = new Set(
    catalogue
      .prepare(`select from_record as one, to_record as other from link where role = '${NOT_SAME_AS}'`)
      .all<{ one: RecordId; other: RecordId }>()
      .map(({ one, other }) => pairKey(one, other)),
  );
  const later = readLater(catalogue);
  const decisionOf = ({ one, other }: FoundPair): Decision | null => {
    if (groups.get(one)?.has(other) === true) return 'same';
    const key = pairKey(one, other);
    return apart.has(key) ? 'different' : later[key] === true ? 'later' : null;
  };
  return pairs
    .map((pair): Decided => ({ ...pair, decision: decisionOf(pair) }))
    .filter(({ decision }) => withDecided || (decision !== 'same' && decision !== 'different'))
    .toSorted((a, b) => Number(a.decision === 'later') - Number(b.decision === 'later') || b.score - a.score);
}

function readLater(catalogue: Catalogue): Readonly<Record<string, true>> {
  return (readViews(catalogue)[LATER] ?? {}) as Readonly<Record<string, true>>;
}

function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

function shownPair(catalogue: Catalogue, { one, other, score, reasons, against, decision }: Decided): DuplicatePair {
  const listed = catalogue.prepare('select code, type, title from record where id = ?');
  const [a, b] = [one, other].map((id) => listed.get([id]) as unknown as DuplicatePair['a']) as [
    DuplicatePair['a'],
    DuplicatePair['b'],
  ];
  return { a, b, score, reasons: [...reasons], against: [...against], decision };
}
