import { definitions } from '../../shared/records/definitions.ts';
import { allVocabularies } from '../../shared/vocabulary/vocabularies.ts';
import type { CedawInput } from './cedaw-input.ts';
import { composeCedawReport } from './cedaw-report.ts';
import type { ReadAsStranger } from './leak/stranger.ts';
import { WORD_FILE, writeWord } from './writers/word.ts';

/**
 * The words that a report says by itself, in small letters: of the form, of labels and terms, and of the parts of a Word file. They are
 * taken from a report about nobody, written and taken apart like any other.
 */
export async function ownWords(input: CedawInput, readAsStranger: ReadAsStranger): Promise<ReadonlySet<string>> {
  const { contact: _, ...cover } = input;
  const nobody: CedawInput = {
    ...cover,
    organisations: [],
    session: '',
    subjects: [],
    annexes: [],
    withheld: [],
  };
  const bytes = await writeWord(composeCedawReport(nobody));
  const view = await readAsStranger({ mime: WORD_FILE, size: bytes.length, bytes: once(bytes) });
  const { language } = input;
  // What the archive adds of its own is no word of the report: it may name somebody, and is masked like every text of the archive.
  const labels = Object.values(definitions).flatMap(({ label, plural, fields }) =>
    [label, plural, ...fields.filter(({ own }) => own !== true).map((field) => field.label)].map(
      (each) => each[language],
    ),
  );
  const terms = allVocabularies().flatMap((vocabulary) =>
    vocabulary.terms.filter(({ own }) => own !== true).map((term) => term.labels[language]),
  );
  const texts = [...view.pages.map(({ text }) => text), ...labels, ...terms];
  return new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
