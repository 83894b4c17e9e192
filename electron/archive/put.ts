import { z } from 'zod';
import { fail, isKhronikaError, KhronikaError } from '../../shared/contract/errors.ts';
import { checkFields, type FindRecord } from '../../shared/records/check.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { commit, type Draft } from './commit.ts';
import type { Action } from './history.ts';
import type { LinkId, RecordId } from './rows.ts';

const locator = z.union([z.string(), z.number()]);
const citation = z.strictObject({
  field: z.string().nullish(),
  document: z.string(),
  page: locator.nullish(),
  place: z.string().nullish(),
  quote: z.string().nullish(),
  reliability: z.string().nullish(),
});
const link = z.strictObject({
  to: z.string(),
  role: z.string(),
  from: z.string().nullish(),
  until: z.string().nullish(),
  note: z.string().nullish(),
  citations: z.array(citation).nullish(),
});
const line = z.strictObject({
  type: z.string(),
  code: z.string().nullish(),
  fields: z.record(z.string(), z.unknown()).default({}),
  links: z.array(link).nullish(),
  citations: z.array(citation).nullish(),
});

/** One record as JSON: what `put` takes, a line each. Codes may refer to records of later lines. */
export type PutLine = z.infer<typeof line>;

export interface PutResult {
  readonly created: { readonly code: string; readonly type: RecordType }[];
  readonly updated: { readonly code: string; readonly type: RecordType }[];
  readonly unchanged: number;
  readonly links: number;
  readonly citations: number;
}

interface Placed {
  readonly number: number;
  readonly line: PutLine;
  readonly type: RecordType;
  readonly id: RecordId;
  readonly code: string;
  readonly isNew: boolean;
}

/** Parses JSON Lines; fails with LINE_INVALID and the number of the first line that is none. Empty lines are passed over. */
export function parseLines(text: string): unknown[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .flatMap((raw, index) => {
      if (raw.trim() === '') return [];
      try {
        return [JSON.parse(raw) as unknown];
      } catch (error) {
        return fail('LINE_INVALID', { line: index + 1, why: 'it is not JSON. Nothing was changed.' }, error);
      }
    });
}

/**
 * Creates or updates records with their links and citations, all in one commit: a fault in any line leaves the vault as it was.
 * A line with the code of an existing record changes the given fields only; links and citations are added, never taken away.
 */
export function put(vault: Vault, input: readonly unknown[], action: Action = 'put'): PutResult {
  const lines = input.map((raw, index) => parseLine(raw, index + 1));
  return commit(vault, { action }, (draft) => {
    const placed = place(vault.catalogue, draft, lines);
    const find = finder(vault.catalogue, placed);
    const result = { created: [], updated: [], unchanged: 0, links: 0, citations: 0 } as {
      created: { code: string; type: RecordType }[];
      updated: { code: string; type: RecordType }[];
      unchanged: number;
      links: number;
      citations: number;
    };
    for (const each of placed) {
      atLine(each.number, () => {
        const fields = checkFields(definitionOf(each.type), each.line.fields, find);
        if (each.isNew) {
          draft.create(each, each.type, fields);
          result.created.push({ code: each.code, type: each.type });
          return;
        }
        const rev = revOf(vault.catalogue, each.id);
        if (draft.update(each.id, fields).rev === rev) result.unchanged += 1;
        else result.updated.push({ code: each.code, type: each.type });
      });
    }
    for (const each of placed) {
      atLine(each.number, () => {
        const must = (code: string): RecordId =>
          (find(code)?.id as RecordId | undefined) ?? fail('RECORD_NOT_FOUND', { code });
        for (const given of each.line.links ?? []) {
          const id = draft.link({
            from: each.id,
            to: must(given.to),
            role: given.role,
            fromDate: given.from ?? null,
            untilDate: given.until ?? null,
            note: given.note ?? null,
          });
          result.links += 1;
          for (const proof of given.citations ?? []) cite(draft, each.id, proof, must, id);
          result.citations += given.citations?.length ?? 0;
        }
        for (const given of each.line.citations ?? []) cite(draft, each.id, given, must);
        result.citations += each.line.citations?.length ?? 0;
      });
    }
    return result;
  }).result;
}

function parseLine(raw: unknown, number: number): PutLine {
  const parsed = line.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const where = issue?.path.length ? `"${issue.path.join('.')}": ` : '';
  return fail('LINE_INVALID', {
    line: number,
    why: `${where}${issue?.message ?? 'it has another shape'}. Nothing was changed.`,
  });
}

/** Decides for each line whether it makes a record or changes one, and gives new ones their id and code. */
function place(catalogue: Catalogue, draft: Draft, lines: readonly PutLine[]): Placed[] {
  const stored = catalogue.prepare('select id, type from record where code = ?');
  const inThisSet = new Map<string, Placed>();
  // Given codes first, so that a code that is handed out never collides with one of a later line.
  const placed: Placed[] = [];
  const order = [...lines.entries()].toSorted(
    ([, a], [, b]) => Number(b.code !== undefined && b.code !== null) - Number(a.code !== undefined && a.code !== null),
  );
  for (const [index, each] of order) {
    atLine(index + 1, () => {
      const { type } = definitionOf(each.type);
      const code = each.code ?? undefined;
      const earlier = code === undefined ? undefined : inThisSet.get(code);
      const existing =
        code === undefined ? undefined : (earlier ?? stored.get<{ id: RecordId; type: RecordType }>([code]));
      if (existing !== undefined && existing.type !== type) fail('CODE_TAKEN', { code: code ?? '' });
      const allotted = existing === undefined ? draft.allot(type, code) : { id: existing.id, code: code ?? '' };
      const one: Placed = { number: index + 1, line: each, type, ...allotted, isNew: existing === undefined };
      inThisSet.set(one.code, earlier ?? one);
      placed.push(one);
    });
  }
  return placed.toSorted((a, b) => a.number - b.number);
}

function finder(catalogue: Catalogue, placed: readonly Placed[]): FindRecord {
  const here = new Map(placed.map((each) => [each.code, { id: each.id as string, type: each.type }]));
  const stored = catalogue.prepare('select id, type from record where code = ?');
  return (code) => here.get(code) ?? stored.get<{ id: string; type: RecordType }>([code]) ?? null;
}

function cite(
  draft: Draft,
  record: RecordId,
  given: z.infer<typeof citation>,
  must: (code: string) => RecordId,
  linkId: LinkId | null = null,
): void {
  draft.cite({
    record,
    link: linkId,
    field: given.field ?? null,
    document: must(given.document),
    page: given.page ?? null,
    place: given.place ?? null,
    quotation: given.quote ?? null,
    reliability: given.reliability ?? null,
  });
}

function revOf(catalogue: Catalogue, id: RecordId): number {
  return Number(catalogue.prepare('select rev from record where id = ?', { pluck: true }).get([id]));
}

/** Says in which line a fault is, and keeps its code for programs. */
function atLine(number: number, work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!isKhronikaError(error) || error.code === 'LINE_INVALID') throw error;
    throw new KhronikaError(error.code, error.details, error).atLine(number);
  }
}
