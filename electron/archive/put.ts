import { z } from 'zod';
import { pagePosition } from '../../shared/contract/page-position.ts';
import { fail, isKhronikaError, KhronikaError } from '../../shared/contract/errors.ts';
import { checkFields, type FindRecord } from '../../shared/records/check.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitionOf } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { storedRecords } from './codes.ts';
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
  connection: z.string().nullish(),
  item: z.string().nullish(),
  value: z.unknown().optional(),
  position: pagePosition.nullish(),
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
  /** The place of the line in the input, counted from 1. */
  readonly number: number;
  readonly line: PutLine;
  readonly type: RecordType;
  readonly id: RecordId;
  readonly code: string;
  readonly isNew: boolean;
}

/**
 * Parses JSON Lines; fails with LINE_INVALID and the number of the first line that is none. Empty lines are kept as undefined,
 * so that a line that `put` finds fault with has the number under which an editor shows it.
 */
export function parseLines(text: string): unknown[] {
  return text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .map((raw, index) => {
      if (raw.trim() === '') return undefined;
      try {
        return JSON.parse(raw) as unknown;
      } catch (error) {
        return fail('LINE_INVALID', { line: index + 1, why: 'it is not JSON. Nothing was changed.' }, error);
      }
    });
}

/**
 * Creates or updates records with their links and citations, all in one commit: a fault in any line leaves the vault as it was.
 * A line with the code of an existing record changes the given fields only, and takes the record out of the trash; links and
 * citations are added, never taken away. Undefined stands for an empty line.
 */
export function put(vault: Vault, input: readonly unknown[], action: Action = 'put'): PutResult {
  const lines = input.flatMap((raw, index) =>
    raw === undefined ? [] : [{ number: index + 1, line: parseLine(raw, index + 1) }],
  );
  return commit(vault, { action }, (draft) => {
    const placed = place(vault.catalogue, draft, lines);
    const find = finder(vault.catalogue, placed);
    // Records before links: a line may be linked to one further down.
    const outcomes = placed.map((each) => atLine(each.number, () => putRecord(draft, each, find)));
    for (const each of placed) atLine(each.number, () => putRelations(draft, each, find));
    const which = (outcome: Outcome): { code: string; type: RecordType }[] =>
      placed.filter((_each, index) => outcomes[index] === outcome).map(({ code, type }) => ({ code, type }));
    const links = placed.flatMap(({ line }) => line.links ?? []);
    const citations = [...placed.map(({ line }) => line), ...links].flatMap((each) => each.citations ?? []);
    return {
      created: which('created'),
      updated: which('updated'),
      unchanged: which('unchanged').length,
      links: links.length,
      citations: citations.length,
    };
  }).result;
}

type Outcome = 'created' | 'updated' | 'unchanged';

function putRecord(draft: Draft, { id, code, type, line, isNew }: Placed, find: FindRecord): Outcome {
  const fields = checkFields(definitionOf(type), line.fields, find);
  if (isNew) {
    draft.create({ id, code }, type, fields);
    return 'created';
  }
  const restored = draft.setState(id, 'active');
  return draft.update(id, fields) || restored ? 'updated' : 'unchanged';
}

function putRelations(draft: Draft, { id, line }: Placed, find: FindRecord): void {
  const idOfRecord = (code: string): RecordId =>
    (find(code)?.id as RecordId | undefined) ?? fail('RECORD_NOT_FOUND', { code });
  const cite = (given: z.infer<typeof citation>, about: LinkId | null): void => {
    const { document, quote: quotation, ...rest } = given;
    draft.cite({ record: id, link: about, document: idOfRecord(document), quotation, ...rest });
  };
  for (const given of line.links ?? []) {
    const { to, role, from: fromDate, until: untilDate, note } = given;
    const made = draft.link({ from: id, to: idOfRecord(to), role, fromDate, untilDate, note });
    for (const proof of given.citations ?? []) cite(proof, made);
  }
  for (const given of line.citations ?? []) cite(given, null);
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
function place(
  catalogue: Catalogue,
  draft: Draft,
  lines: readonly { readonly number: number; readonly line: PutLine }[],
): Placed[] {
  const stored = storedRecords(catalogue);
  const inThisSet = new Map<string, Placed>();
  const placeOne = ({ number, line: given }: (typeof lines)[number]): Placed =>
    atLine(number, () => {
      const { type } = definitionOf(given.type);
      const code = given.code ?? undefined;
      const earlier = code === undefined ? null : (inThisSet.get(code) ?? stored(code));
      if (earlier !== null && earlier.type !== type) fail('CODE_TAKEN', { code: code ?? '' });
      const allotted = earlier === null ? draft.allot(type, code) : { id: earlier.id as RecordId, code: code ?? '' };
      const one = { number, line: given, type, ...allotted, isNew: earlier === null };
      if (earlier === null) inThisSet.set(one.code, one);
      return one;
    });
  // Given codes first, so that a code that is handed out never collides with one of a later line.
  const given = lines.filter(({ line: { code } }) => code !== undefined && code !== null);
  const free = lines.filter(({ line: { code } }) => code === undefined || code === null);
  return [...given, ...free].map(placeOne).toSorted((a, b) => a.number - b.number);
}

/** Finds records of this set and of the vault by their codes. */
function finder(catalogue: Catalogue, placed: readonly Placed[]): FindRecord {
  const here = new Map(placed.map(({ id, code, type }) => [code, { id, type }]));
  const stored = storedRecords(catalogue);
  return (code) => here.get(code) ?? stored(code);
}

/** Says in which line a fault is, and keeps its code for programs. */
function atLine<Result>(number: number, work: () => Result): Result {
  try {
    return work();
  } catch (error) {
    if (!isKhronikaError(error) || error.code === 'LINE_INVALID') throw error;
    throw new KhronikaError(error.code, { ...error.details, line: number }, error).atLine(number);
  }
}
