import type { CallInput, CallOutput } from '../../../shared/contract/calls.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { because } from '../../../shared/contract/reasons.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { idOf } from '../codes.ts';
import type { Relation, Why } from './compare-texts.ts';
import { allDecided, decidedOf } from './decide.ts';
import { similarTo } from './similar.ts';
import { countWaiting } from './sketches.ts';

type Listed = CallOutput<'likeness.list'>['pairs'][number]['a'];

interface PairRow {
  readonly [column: string]: string | number;
  readonly one: string;
  readonly other: string;
  readonly relation: Relation;
  readonly strength: number;
  readonly why: string;
}

/** Documents that belong together with one, the strongest first, and then those that are like it. */
export function togetherWith(
  catalogue: Catalogue,
  { code, limit }: CallInput<'likeness.of'>,
): CallOutput<'likeness.of'> {
  const row = catalogue.prepare('select id, type from record where code = ?').get<{ id: string; type: string }>([code]);
  const id = idOf(catalogue, code);
  if (row?.type !== 'document') fail('LINK_INVALID', because('other-kind', { code }));
  const pairs = catalogue
    .prepare(
      'select one, other, relation, strength, why from likeness_pair where one = $id or other = $id order by strength desc',
    )
    .all<PairRow>({ id });
  const decided = decidedOf(catalogue, id);
  const listed = listing(catalogue);
  const own = pairs.map(({ one, other, relation, strength, why }) => ({
    id: one === id ? other : one,
    relation: one === id ? relation : turned(relation),
    strength,
    why: (JSON.parse(why) as Why[]).map((each) => (one === id ? each : turnedWhy(each))),
  }));
  const known = new Set(own.map((pair) => pair.id));
  const onlyDecided = [...decided.keys()].filter((other) => !known.has(other));
  const together = [
    ...own,
    ...onlyDecided.map((other) => ({ id: other, relation: null, strength: 0, why: [] })),
  ].flatMap(({ id: other, ...rest }) => {
    const shown = listed(other);
    return shown === null ? [] : [{ ...shown, ...rest, decision: decided.get(other) ?? null }];
  });
  const without = new Set([id, ...known, ...onlyDecided]);
  const similar = similarTo(catalogue, id, limit, without).flatMap(({ id: other, ...rest }) => {
    const shown = listed(other);
    return shown === null ? [] : [{ ...shown, ...rest }];
  });
  return { together: together.slice(0, MOST), similar, waiting: countWaiting(catalogue).waiting };
}

/** Pairs in one answer about a document. */
const MOST = 100;

/** All pairs of the archive, the strongest first; what was decided comes last where it is asked for. */
export function listTogether(
  catalogue: Catalogue,
  { limit, offset, decided }: CallInput<'likeness.list'>,
): CallOutput<'likeness.list'> {
  const known = allDecided(catalogue);
  const rows = catalogue
    .prepare(
      `select p.one, p.other, p.relation, p.strength, p.why from likeness_pair p
         join record a on a.id = p.one join record b on b.id = p.other
       where a.state = 'active' and b.state = 'active' order by p.strength desc, p.one, p.other`,
    )
    .all<PairRow>();
  const wanted = rows
    .map((row) => ({ ...row, decision: known.get(`${row.one} ${row.other}`) ?? null }))
    .filter(({ decision }) => decided || decision === null);
  const listed = listing(catalogue);
  const pairs = wanted.slice(offset, offset + limit).flatMap(({ one, other, relation, strength, why, decision }) => {
    const [a, b] = [listed(one), listed(other)];
    return a === null || b === null ? [] : [{ a, b, relation, strength, why: JSON.parse(why) as Why[], decision }];
  });
  return { pairs, total: wanted.length, waiting: countWaiting(catalogue).waiting };
}

/** A document as lists show it; null for one in the trash. */
function listing(catalogue: Catalogue): (id: string) => Listed | null {
  const find = catalogue.prepare(
    `select r.code, r.title, (select date from bound b where b.record = r.id and b.field = 'date' and b.position = 0) as date,
       coalesce((select f.pages from file f where f.record = r.id order by f.added, f.id limit 1), 0) as pages,
       (select f.name from file f where f.record = r.id order by f.added, f.id limit 1) as name
     from record r where r.id = ? and r.state = 'active'`,
  );
  return (id) => {
    const row = find.get<{ code: string; title: string; date: string | null; pages: number; name: string | null }>([
      id,
    ]);
    return row === undefined ? null : { ...row };
  };
}

function turned(relation: Relation): Relation {
  return relation === 'part-of' ? 'contains' : relation === 'contains' ? 'part-of' : relation;
}

function turnedWhy({ kind, share, own, theirs }: Why): Why {
  const other = kind === 'inside' ? 'around' : kind === 'around' ? 'inside' : kind;
  const isOfBoth = kind === 'file-names' || kind === 'languages' || kind === 'pages' || kind === 'dates';
  return isOfBoth ? { kind: other, share, own: theirs, theirs: own } : { kind: other, share, own, theirs };
}
