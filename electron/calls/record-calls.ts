import type { recordCalls } from '../../shared/contract/calls/records.ts';
import { idOf } from '../archive/codes.ts';
import { refuseMerged } from '../archive/same-record.ts';
import { commit } from '../archive/commit.ts';
import { compareHistory } from '../archive/compare.ts';
import { find } from '../archive/find.ts';
import { showHistory } from '../archive/history-view.ts';
import { changesSince } from '../archive/mirror.ts';
import { parseLines, put } from '../archive/put.ts';
import { save, saveTogether } from '../archive/save.ts';
import { undo } from '../archive/undo.ts';
import { linkedCodes, listRecords, showInFull } from '../archive/view.ts';
import { dropDraft, listDrafts, readDraft, readViews, saveDraft, saveView } from '../archive/working-state.ts';
import { today, type CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Records: reading, writing, following, undoing. */
export function answerRecordCalls(archive: OpenArchive): CallsOf<typeof recordCalls> {
  const catalogue = () => archive.vault().catalogue;
  const setState = (code: string, state: 'active' | 'trashed'): Record<string, never> => {
    const id = idOf(catalogue(), code);
    if (state === 'active') refuseMerged(catalogue(), id, code);
    const action = state === 'active' ? 'restore' : 'trash';
    commit(archive.vault(), { action }, (draft) => draft.setState(id, state));
    return {};
  };
  return {
    'records.put': async (input) => put(archive.vault(), 'text' in input ? parseLines(input.text) : input.lines),
    'records.save': async (input) => save(archive.vault(), input),
    'records.saveTogether': async (input) => saveTogether(archive.vault(), input),
    'records.list': async ({ type, state }) => listRecords(catalogue(), type, state),
    'records.show': async ({ code }) => {
      const opened = catalogue();
      const { profiles } = await import('../../shared/submissions/profiles.ts');
      const recipients = [...new Set(profiles.map(({ recipient }) => recipient))];
      return showInFull(opened, code, { recipients, today: today() });
    },
    'records.trash': async ({ code }) => setState(code, 'trashed'),
    'records.restore': async ({ code }) => setState(code, 'active'),
    'records.find': async ({ query, ...options }) => find(catalogue(), query, options),
    'records.linked': async ({ code }) => linkedCodes(catalogue(), code),

    'mirror.open': async ({ key }) => {
      const [{ mirrorAt }, { tokens }] = await Promise.all([import('./mirror-stream.ts'), archive.pages()]);
      // The lists are there: time to make ready for what is typed next.
      return mirrorAt(tokens, archive.vault(), key, () => warmLater(archive));
    },
    'changes.since': async ({ seq, limit }) => changesSince(catalogue(), seq, limit),

    'history.read': async ({ code, limit }) => showHistory(catalogue(), code, limit),
    'history.compare': async ({ code, seq, limit }) => compareHistory(catalogue(), code, { seq, limit }),
    'history.undo': async ({ seq }) => undo(archive.vault(), seq),

    'drafts.save': async ({ key, draft }) => {
      saveDraft(archive.vault(), key, draft);
      return {};
    },
    'drafts.read': async ({ key }) => ({ draft: readDraft(catalogue(), key) }),
    'drafts.list': async () => listDrafts(catalogue()),
    'drafts.drop': async ({ key }) => {
      dropDraft(archive.vault(), key);
      return {};
    },
    'views.save': async ({ key, view }) => {
      saveView(archive.vault(), key, view);
      return {};
    },
    'views.read': async () => readViews(catalogue()),
  };
}

function warmLater(archive: OpenArchive): void {
  const timer = setTimeout(() => {
    try {
      find(archive.vault().catalogue, 'Анна', { types: [], limit: 1, language: 'en' });
    } catch {
      // Locked in the meantime.
    }
  }, 500);
  timer.unref();
}
