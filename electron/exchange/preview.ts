import type { ExchangePreview } from '../../shared/contract/calls/exchange.ts';
import { readRecordRow } from '../archive/stored-rows.ts';
import type { Vault } from '../vault/vault.ts';
import { rowOfKey, type Table } from './change.ts';
import type { Colleague } from './colleagues.ts';
import { neededLevels, UNMARKED } from './levels.ts';
import { outgoingFor } from './outgoing.ts';
import { showing } from './shown.ts';
import { filesOf } from './write-set.ts';

/** Records that are named one by one. */
const LISTED = 500;

/** What the next set for a colleague would hold, and what would stay here. */
export function previewSet(vault: Vault, colleague: Colleague): Omit<ExchangePreview, 'colleague'> {
  const outgoing = outgoingFor(vault, colleague);
  const show = showing(vault);
  const needed = neededLevels(vault.catalogue);
  const files = filesOf(vault.catalogue, outgoing);
  const withheld = outgoing.withheld.rows.map(rowOfKey);
  const records = outgoing.rows.filter(({ table }) => table === 'record');
  const listed = (id: string) => {
    const shown = show.record(id);
    return shown === null ? [] : [{ ...shown, level: needed.of(id) ?? UNMARKED }];
  };
  return {
    goes: { ...counted(outgoing.rows), files: files.length },
    changes: outgoing.rows.reduce((sum, row) => sum + outgoing.changesOf(row).length, 0),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
    records: records.slice(0, LISTED).flatMap((row) =>
      listed(row.id).map((each) => ({
        ...each,
        isNew: outgoing.changesOf(row).some(({ before }) => before === null),
      })),
    ),
    recordsTotal: records.length,
    withheld: counted(withheld),
    withheldRecords: withheld
      .filter(({ table }) => table === 'record')
      .slice(0, LISTED)
      .flatMap(({ id }) => listed(id)),
    incomplete: Object.keys(outgoing.withheld.partial).length,
    loosened: outgoing.loosened.flatMap((id) =>
      readRecordRow(vault.catalogue, id) === null ? [] : (show.record(id) ?? []),
    ),
  };
}

function counted(rows: readonly { readonly table: Table }[]): ExchangePreview['goes'] {
  const of = (table: Table): number => rows.filter((row) => row.table === table).length;
  return { records: of('record'), links: of('link'), citations: of('citation'), files: of('file'), words: of('layer') };
}
