import { useEffect, useRef, useState } from 'react';
import type { OpenedTable, TableResult } from '../../shared/contract/calls/tables.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { guessMapping } from '../../shared/tables/guess-mapping.ts';
import type { TableMapping } from '../../shared/tables/mapping.ts';
import { isKhronikaError } from '../../shared/contract/errors.ts';
import { failureWords } from '../app/failure-words.ts';
import { call, on } from '../app/host.ts';
import { useWords } from '../app/words.ts';
import { say } from '../kit/notices.tsx';

export type Working = 'reading' | 'checking' | 'importing';

/** A table on its way into the archive: the file, what its columns mean, what would come of it, and what came. */
export interface TableImport {
  readonly file: { readonly place: string; readonly name: string } | null;
  readonly opened: OpenedTable | null;
  readonly mapping: TableMapping | null;
  readonly from: OpenedTable['from'];
  readonly result: TableResult | null;
  /** The result is that of the import itself. */
  readonly isDone: boolean;
  readonly working: Working | null;
  readonly progress: { readonly done: number; readonly all: number } | null;
  readonly failure: string | null;
  choose(): Promise<void>;
  /** Reads the same file in another way. */
  readAs(wish: { readonly sheet?: string; readonly encoding?: string }): Promise<void>;
  /** Guesses what the columns mean for a type of record. */
  setType(type: RecordType): void;
  setMapping(mapping: TableMapping): void;
  check(): Promise<void>;
  write(): Promise<void>;
  backToColumns(): void;
  saveRefused(): Promise<void>;
  stop(): void;
  leave(): void;
}

interface State {
  readonly file: TableImport['file'];
  readonly opened: OpenedTable | null;
  readonly mapping: TableMapping | null;
  readonly from: OpenedTable['from'];
  readonly result: TableResult | null;
  readonly isDone: boolean;
}

const NOTHING: State = { file: null, opened: null, mapping: null, from: null, result: null, isDone: false };

export function useTableImport(type: RecordType | undefined): TableImport {
  const { t, language } = useWords();
  const [state, setState] = useState<State>(NOTHING);
  const [working, setWorking] = useState<Working | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const [job, setJob] = useState<{ readonly job: number; readonly done: number; readonly all: number } | null>(null);
  const table = state.opened?.table;
  useJobs(working !== null, setJob);
  useClosing(table);

  const work = async (what: Working, act: () => Promise<void>): Promise<void> => {
    setWorking(what);
    setFailure(null);
    setJob(null);
    try {
      await act();
    } catch (error) {
      if (!isKhronikaError(error, 'CANCELLED')) setFailure(failureWords(error, t));
    }
    setWorking(null);
    setJob(null);
  };
  const read = (file: NonNullable<State['file']>, wish: { readonly sheet?: string; readonly encoding?: string }) =>
    work('reading', async () => {
      const opened = await call('tables.open', { file: file.place, ...wish });
      const isOther = type !== undefined && opened.from === null;
      const mapping = isOther ? guessMapping(definitions[type], namesOf(opened)) : opened.mapping;
      setState({ ...NOTHING, file, opened, mapping, from: isOther ? 'guessed' : opened.from });
    });
  const run = (what: 'checking' | 'importing'): Promise<void> =>
    work(what, async () => {
      const { mapping } = state;
      if (table === undefined || mapping === null) return;
      const name = what === 'checking' ? 'tables.check' : 'tables.import';
      const result = await call(name, { table, mapping, language });
      setState((now) => ({ ...now, result, isDone: what === 'importing' }));
      if (what === 'checking' || result.seq === null) return;
      const { seq } = result;
      say({
        text: t('tables.imported', { count: result.new + result.changed }),
        undo: async () => {
          await call('history.undo', { seq });
          setState((now) => ({ ...now, result: null, isDone: false }));
        },
      });
    });

  return {
    ...state,
    working,
    progress: job,
    failure,
    async choose() {
      const { places } = await call('shell.choose', { what: 'table', language });
      const [place] = places;
      if (place !== undefined) await read(place, {});
    },
    async readAs(wish) {
      if (state.file !== null) await read(state.file, wish);
    },
    setType(next) {
      const names = state.opened === null ? [] : namesOf(state.opened);
      setState((now) => ({ ...now, mapping: guessMapping(definitions[next], names), from: 'guessed', result: null }));
    },
    setMapping: (mapping) => setState((now) => ({ ...now, mapping, result: null })),
    check: () => run('checking'),
    write: () => run('importing'),
    backToColumns: () => setState((now) => ({ ...now, result: null, isDone: false })),
    async saveRefused() {
      if (table === undefined) return;
      try {
        const { places } = await call('shell.choose', { what: 'table-csv', language });
        const [place] = places;
        if (place === undefined) return;
        const { rows } = await call('tables.refused', { table, file: place.place, language });
        say({ text: t('tables.refused_saved', { count: rows }) });
      } catch (error) {
        say({ text: failureWords(error, t), tone: 'caution' });
      }
    },
    stop: () => {
      if (job !== null) void call('jobs.cancel', { job: job.job }).catch(() => {});
    },
    leave: () => setState(NOTHING),
  };
}

export function namesOf({ columns }: OpenedTable): string[] {
  return columns.map(({ name }) => name);
}

/** How far the check or the import is; a check is the first half of an import. */
function useJobs(
  isWorking: boolean,
  tell: (progress: { readonly job: number; readonly done: number; readonly all: number }) => void,
): void {
  const latest = useRef(tell);
  useEffect(() => {
    latest.current = tell;
  });
  useEffect(() => {
    if (!isWorking) return;
    return on('jobs', ({ kind, job, progress }) => {
      if (kind === 'table') latest.current({ job, done: progress.filesDone, all: progress.filesTotal });
    });
  }, [isWorking]);
}

/** A table is not kept in memory longer than somebody looks at it. */
function useClosing(table: string | undefined): void {
  useEffect(() => {
    if (table === undefined) return;
    return () => void call('tables.close', { table }).catch(() => {});
  }, [table]);
}
