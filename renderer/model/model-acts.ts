import type { CallRequestInput } from '../../shared/contract/calls.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { failureWords } from '../app/failure-words.ts';
import { call } from '../app/host.ts';
import { translate } from '../app/words.ts';
import { say } from '../kit/notices.tsx';
import { mirror, rowOf } from '../mirror/mirror.ts';

/** Milliseconds after which nobody waits any longer for what was made to be known here. */
const PATIENCE = 4000;

/** Stores a field or a term with what belongs to it, says so and offers the way back. Throws what the archive refuses. */
export async function saveModel(records: CallRequestInput<'records.saveTogether'>['records'], text: string) {
  const { seq } = await call('records.saveTogether', { records });
  say({ text, ...(seq === null ? {} : { undo: async () => void (await call('history.undo', { seq })) }) });
}

/** Retires a field or a term, or takes it into use again, and says so. */
export async function setInUse(code: string, name: string, isInUse: boolean): Promise<void> {
  const [act, back] = isInUse ? (['restore', 'trash'] as const) : (['trash', 'restore'] as const);
  try {
    await call(`records.${act}`, { code });
    say({
      text: translate(isInUse ? 'model.restored' : 'model.is-retired', { name }),
      undo: async () => void (await call(`records.${back}`, { code })),
    });
  } catch (error) {
    say({ text: failureWords(error, translate), tone: 'caution' });
  }
}

/**
 * Adds a word to a list of this archive, while a form is filled in.
 * @returns the code of the term, once the window knows what it is called; null where the archive refuses, which is said
 */
export async function addTerm(vocabulary: string, word: string, language: Language): Promise<string | null> {
  const translated = { en: {}, ru: { labelRu: word }, be: { labelBe: word } }[language];
  try {
    const { code, seq } = await call('records.save', {
      type: 'term',
      fields: { vocabulary, label: word, ...translated },
    });
    await known(code);
    say({
      text: translate('model.in-list', { word }),
      ...(seq === null ? {} : { undo: async () => void (await call('history.undo', { seq })) }),
    });
    return code;
  } catch (error) {
    say({ text: failureWords(error, translate), tone: 'caution' });
    return null;
  }
}

/** A term is shown by its label as soon as the mirror has followed the archive. */
function known(code: string): Promise<void> {
  if (rowOf(code) !== undefined) return Promise.resolve();
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      stop();
      done();
    };
    const timer = setTimeout(end, PATIENCE);
    const stop = mirror.subscribe(() => {
      if (rowOf(code) !== undefined) end();
    });
  });
}
