import { join } from 'node:path';
import { fail, isKhronikaError } from '../../shared/contract/errors.ts';
import { same } from '../archive/canonical.ts';
import { sameCitation } from '../archive/citation.ts';
import { commit } from '../archive/commit.ts';
import { sameLink } from '../archive/link.ts';
import type { CitationRow, LinkRow, RecordRow } from '../archive/rows.ts';
import { CITATION_COLUMNS, RECORD_COLUMNS, readRecordRow, toCitationRow, toRecordRow } from '../archive/stored-rows.ts';
import { openCatalogue, type Catalogue } from '../vault/catalogue.ts';
import { unlock as unlockSlots, type Unlock } from '../vault/key-slots.ts';
import { readDescription, vaultPaths } from '../vault/vault-folder.ts';
import type { Vault } from '../vault/vault.ts';
import { chooseState, type StateChoice } from './choose-state.ts';
import type { State } from './manifest.ts';
import { placePaths, readPlace, type PlacePaths } from './place.ts';
import { layOut, withScratch } from './scratch.ts';

/** A record as it was in a state, beside what it is now. */
export interface RecordThen {
  readonly state: string;
  /** ISO instant of the state, UTC. */
  readonly at: string;
  readonly code: string;
  readonly was: RecordRow;
  /** Null when the vault does not have it. */
  readonly now: RecordRow | null;
  /** Keys of the fields that differ, in the preferred value or in the others. */
  readonly fields: readonly string[];
  /** Links and citations that are not there any more: they come back too. */
  readonly links: readonly LinkRow[];
  readonly citations: readonly CitationRow[];
  /** Links and citations that came since: they stay. */
  readonly since: { readonly links: number; readonly citations: number };
}

export interface RecordChoice extends StateChoice {
  readonly code: string;
  /** Opens the state when its keys are not those of the vault any more. */
  readonly unlock?: Unlock | undefined;
}

/**
 * What a record was in a state of a place, and what has come of it. Changes nothing.
 *
 * @throws KhronikaError RECORD_NOT_FOUND when the state does not have it; STATE_OTHER_KEYS; STATE_NOT_FOUND; BACKUP_DAMAGED
 */
export async function recordThen(vault: Vault, backup: string, choice: RecordChoice): Promise<RecordThen> {
  const place = placePaths(backup);
  if (readPlace(place).vault !== vault.id) fail('BACKUP_OF_OTHER');
  const state = chooseState(place, choice);
  return withCatalogue(vault, place, state, choice.unlock, (catalogue) =>
    compare(vault, catalogue, state, choice.code),
  );
}

/**
 * Brings a record back as it was in a state: its fields and whether it was in the trash, and its links and citations that are gone. What
 * came since in links and citations stays. One commit, that can be undone.
 *
 * @returns the number of the entry; null when there was nothing to bring back
 */
export async function bringBack(
  vault: Vault,
  backup: string,
  choice: RecordChoice,
): Promise<RecordThen & { seq: number | null }> {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  const found = await recordThen(vault, backup, choice);
  const { was, now } = found;
  const { seq } = commit(vault, { action: 'from-backup' }, (draft) => {
    if (now === null) {
      draft.create({ id: was.id, code: was.code }, was.type, { preferred: was.fields, others: was.others });
      if (was.state === 'trashed') draft.setState(was.id, 'trashed');
    } else if (differs(was, now)) draft.revert({ table: 'record', id: was.id, before: was, after: now });
    for (const link of found.links) draft.revert({ table: 'link', id: link.id, before: link, after: null });
    for (const citation of found.citations)
      draft.revert({ table: 'citation', id: citation.id, before: citation, after: null });
  });
  return { ...found, seq };
}

function compare(vault: Vault, catalogue: Catalogue, state: State, code: string): RecordThen {
  const row = catalogue.prepare(`select ${RECORD_COLUMNS} from record where code = ?`).get([code]);
  const was = row === undefined ? fail('RECORD_NOT_FOUND', { code }) : toRecordRow(row);
  const now = readRecordRow(vault.catalogue, was.id);
  const links = linksOf(catalogue, was.id);
  const linksNow = new Map(linksOf(vault.catalogue, was.id).map((link) => [link.id as string, link]));
  const citations = citationsOf(catalogue, was.id);
  const citationsNow = new Map(citationsOf(vault.catalogue, was.id).map((each) => [each.id as string, each]));
  const isThere = (id: string): boolean => readRecordRow(vault.catalogue, id) !== null;
  const lostLinks = links.filter(
    (link) =>
      !linksNow.has(link.id) &&
      [link.from, link.to].every((end) => end === was.id || isThere(end)) &&
      // Somebody has made the same link anew.
      sameLink(vault.catalogue, link) === null,
  );
  const lostLinkIds = new Set<string>(lostLinks.map(({ id }) => id));
  return {
    state: state.id,
    at: state.at,
    code,
    was,
    now,
    fields: fieldsThatDiffer(was, now),
    links: lostLinks,
    citations: citations.filter(
      (citation) =>
        !citationsNow.has(citation.id) &&
        isThere(citation.document) &&
        (citation.link === null || linksNow.has(citation.link) || lostLinkIds.has(citation.link)) &&
        sameCitation(vault.catalogue, citation) === null,
    ),
    since: {
      links: [...linksNow.keys()].filter((id) => links.every((link) => link.id !== id)).length,
      citations: [...citationsNow.keys()].filter((id) => citations.every((each) => each.id !== id)).length,
    },
  };
}

function differs(was: RecordRow, now: RecordRow): boolean {
  return !same({ ...was, rev: 0 }, { ...now, rev: 0 });
}

function fieldsThatDiffer(was: RecordRow, now: RecordRow | null): string[] {
  const keys = new Set([...Object.keys(was.fields), ...Object.keys(was.others)]);
  for (const key of [...Object.keys(now?.fields ?? {}), ...Object.keys(now?.others ?? {})]) keys.add(key);
  return [...keys].filter(
    (key) =>
      !same(was.fields[key] ?? null, now?.fields[key] ?? null) ||
      !same(was.others[key] ?? null, now?.others[key] ?? null),
  );
}

function linksOf(catalogue: Catalogue, record: string): LinkRow[] {
  return catalogue
    .prepare(
      `select id, from_record as "from", to_record as "to", role, from_date as fromDate, until_date as untilDate, note
       from link where from_record = $record or to_record = $record order by id`,
    )
    .all<never>({ record });
}

function citationsOf(catalogue: Catalogue, record: string): CitationRow[] {
  return catalogue
    .prepare(`select ${CITATION_COLUMNS} from citation where record = ? order by id`)
    .all([record])
    .map(toCitationRow);
}

/** The catalogue of a state, opened in a folder of its own: with the keys of the vault, or of the state where they were other ones. */
async function withCatalogue<Result>(
  vault: Vault,
  place: PlacePaths,
  state: State,
  unlock: Unlock | undefined,
  work: (catalogue: Catalogue) => Result,
): Promise<Result> {
  return withScratch(async (scratch) => {
    const folder = join(scratch, 'state.khronika');
    await layOut(place, { ...state, files: state.files.filter(({ path }) => !path.startsWith('files/')) }, folder);
    const paths = vaultPaths(folder);
    const open = async (): Promise<Catalogue> => {
      try {
        return vault.openCopy(paths.catalogue);
      } catch (error) {
        if (!isKhronikaError(error, 'VAULT_DAMAGED')) throw error;
        if (unlock === undefined) return fail('STATE_OTHER_KEYS', {}, error);
        const secret = await unlockSlots(paths, readDescription(paths), unlock);
        return openCatalogue(paths.catalogue, secret.catalogueKey, { readOnly: false });
      }
    };
    const catalogue = await open();
    try {
      return work(catalogue);
    } finally {
      catalogue.close();
    }
  });
}
