import type { CallInput } from '../../../shared/contract/calls.ts';
import { fail } from '../../../shared/contract/errors.ts';
import { because } from '../../../shared/contract/reasons.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import type { Vault } from '../../vault/vault.ts';
import { idOf } from '../codes.ts';
import { commit } from '../commit.ts';
import type { LinkId, RecordId } from '../rows.ts';
import { NOT_SAME_AS, SAME_AS } from '../same-record.ts';
import { readRecordRow } from '../stored-rows.ts';

export type LikenessDecision = NonNullable<CallInput<'likeness.decide'>['decision']>;

/** The role of the link by which each decision is kept. */
export const ROLES = {
  same: SAME_AS,
  version: 'version-of',
  translation: 'translation-of',
  copy: 'copy-of',
  different: NOT_SAME_AS,
} as const satisfies Record<LikenessDecision, string>;

const decisions = new Map<string, LikenessDecision>(
  Object.entries(ROLES).map(([decision, role]) => [role, decision as LikenessDecision]),
);
export const ROLE_LIST = Object.values(ROLES)
  .map((role) => `'${role}'`)
  .join(', ');

/** A redacted version is a version: that was known when it was made, and nobody is asked. So are two versions of one original to each other. */
const REDACTED = `select from_record as one, to_record as other, 'version-of' as role from link where role = 'redaction-of'
  union select a.to_record, b.to_record, 'version-of' from link a join link b on b.from_record = a.from_record
    where a.role = 'redaction-of' and b.role = 'redaction-of' and a.to_record <> b.to_record`;

/**
 * Says what document `a` is to document `b`: a link from `b` to `a`, as links are read ("`to` is the `role` of `from`"). One decision takes the
 * place of another; null takes it away. In the history, and undone there.
 */
export function decideLikeness(vault: Vault, { a, b, decision }: CallInput<'likeness.decide'>): { seq: number | null } {
  const { catalogue } = vault;
  const [one, other] = [documentOf(catalogue, a), documentOf(catalogue, b)];
  if (one === other) fail('LINK_INVALID', because('to-itself'));
  const { seq } = commit(vault, { action: 'save' }, (draft) => {
    const links = catalogue
      .prepare(
        `select id, role, from_record as "from" from link where role in (${ROLE_LIST})
           and (from_record = $one and to_record = $other or from_record = $other and to_record = $one)`,
      )
      .all<{ id: LinkId; role: string; from: string }>({ one, other });
    const isKept = (link: (typeof links)[number]): boolean =>
      decision !== null &&
      link.role === ROLES[decision] &&
      (link.from === other || decision === 'same' || decision === 'different');
    for (const link of links) if (!isKept(link)) draft.unlink(link.id);
    if (decision !== null && !links.some(isKept)) draft.link({ from: other, to: one, role: ROLES[decision] });
  });
  return { seq };
}

function documentOf(catalogue: Catalogue, code: string): RecordId {
  const id = idOf(catalogue, code);
  if (readRecordRow(catalogue, id)?.type !== 'document') fail('LINK_INVALID', because('other-kind', { code }));
  return id;
}

/** What was decided about a document, by the id of the other one. */
export function decidedOf(catalogue: Catalogue, record: string): ReadonlyMap<string, LikenessDecision> {
  const rows = catalogue
    .prepare(
      `select other, role from (${REDACTED}) where one = $record
       union all select one, role from (${REDACTED}) where other = $record
       union all select to_record, role from link where from_record = $record and role in (${ROLE_LIST})
       union all select from_record, role from link where to_record = $record and role in (${ROLE_LIST})`,
    )
    .all<{ other: string; role: string }>({ record });
  return new Map(
    rows.flatMap(({ other, role }) =>
      decisions.has(role) ? [[other, decisions.get(role) as LikenessDecision] as const] : [],
    ),
  );
}

/** The same of all pairs of documents, by both ids with the smaller first. */
export function allDecided(catalogue: Catalogue): ReadonlyMap<string, LikenessDecision> {
  const rows = catalogue
    .prepare(
      `${REDACTED} union all select l.from_record as one, l.to_record as other, l.role from link l join record r on r.id = l.from_record
       where l.role in (${ROLE_LIST}) and r.type = 'document'`,
    )
    .all<{ one: string; other: string; role: string }>();
  return new Map(
    rows.map(({ one, other, role }) => [
      one < other ? `${one} ${other}` : `${other} ${one}`,
      decisions.get(role) as LikenessDecision,
    ]),
  );
}
