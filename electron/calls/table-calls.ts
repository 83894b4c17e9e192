import type { tableCalls } from '../../shared/contract/calls/tables.ts';
import { saveView } from '../archive/working-state.ts';
import type { OpenTables } from '../tables/open-tables.ts';
import type { Vault } from '../vault/vault.ts';
import { given, progressOf, type CallContext, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Tables in and out. */
export function answerTableCalls(archive: OpenArchive): CallsOf<typeof tableCalls> {
  // A table goes with the vault that it was opened for.
  const held = new WeakMap<Vault, OpenTables>();
  const tables = async (): Promise<OpenTables> => {
    const vault = archive.vault();
    const { createOpenTables } = await import('../tables/open-tables.ts');
    const known = held.get(vault) ?? createOpenTables();
    held.set(vault, known);
    return known;
  };
  return {
    'tables.open': async ({ file, type, ...options }, { signal }: CallContext = {}) => {
      const [{ openTable }, { describeTable }] = await Promise.all([
        import('../tables/open-table.ts'),
        import('../tables/describe-table.ts'),
      ]);
      const vault = archive.vault();
      const read = await openTable(archive.reader(), file, given(options), signal);
      return describeTable(vault.catalogue, (await tables()).hold(read), read, type);
    },
    'tables.check': async ({ table, mapping, language }, context = {}) => {
      const found = (await tables()).find(table);
      const { catalogue } = archive.vault();
      const [{ planTable }, { bindMapping }, { resultOf }] = await planning();
      const bound = bindMapping(mapping, found.read.columns);
      return archive.jobs().during('table', context, async (listened) => {
        found.plan = await planTable(catalogue, found.read, bound, {
          language,
          ...following(listened, found.read.rows.length),
        });
        return resultOf(found.plan, null, language);
      });
    },
    'tables.import': async ({ table, mapping, language }, context = {}) => {
      const found = (await tables()).find(table);
      const vault = archive.vault();
      const [{ planTable }, { bindMapping }, { resultOf }] = await planning();
      const [{ importTable }, { mappingKey }] = await Promise.all([
        import('../tables/import-table.ts'),
        import('../tables/describe-table.ts'),
      ]);
      const bound = bindMapping(mapping, found.read.columns);
      return archive.jobs().during('table', context, async (listened) => {
        const total = found.read.rows.length;
        const plan = await planTable(vault.catalogue, found.read, bound, { language, ...following(listened, total) });
        found.plan = plan;
        const seq = importTable(vault, plan, (done) =>
          listened.onProgress(
            progressOf({ done: total + Math.round((done / plan.records.length) * total), total: total * 2 }),
          ),
        );
        saveView(vault, mappingKey(found.read.digest), mapping);
        return resultOf(plan, seq, language);
      });
    },
    'tables.refused': async ({ table, file, language }) => {
      const { read, plan } = (await tables()).find(table);
      const [{ refusedTable }, { csvText }, { writeTableFile }] = await Promise.all([
        import('../tables/refused.ts'),
        import('../tables/write-csv.ts'),
        import('../tables/table-file.ts'),
      ]);
      const rows = plan === null ? [] : refusedTable(read, plan, language);
      await writeTableFile(file, archive.vault().paths.folder, csvText(rows));
      return { rows: Math.max(0, rows.length - 1) };
    },
    'tables.close': async ({ table }) => {
      (await tables()).close(table);
      return {};
    },
    'tables.export': async ({ file, format, ...wish }) => {
      const { catalogue, paths } = archive.vault();
      const [{ exportTable }, { writeTableFile, refuseInside }] = await Promise.all([
        import('../tables/export-table.ts'),
        import('../tables/table-file.ts'),
      ]);
      refuseInside(file, paths.folder);
      const exported = exportTable(catalogue, wish);
      const { tableContent } = await import('../tables/table-content.ts');
      await writeTableFile(file, paths.folder, await tableContent(exported, format, wish));
      return { rows: exported.codes.length, columns: [...exported.columns], withheld: exported.withheld };
    },
  };
}

function planning() {
  return Promise.all([
    import('../tables/plan.ts'),
    import('../tables/check-mapping.ts'),
    import('../tables/result.ts'),
  ]);
}

/** A check is half of the work of an import. */
function following(
  {
    signal,
    onProgress,
  }: { readonly signal: AbortSignal; readonly onProgress: (progress: ReturnType<typeof progressOf>) => void },
  total: number,
) {
  return { signal, onProgress: (done: number) => onProgress(progressOf({ done, total: total * 2 })) };
}
