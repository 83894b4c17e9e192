import { call } from '../app/host.ts';
import { createStore } from '../app/store.ts';
import { language, translate } from '../app/words.ts';
import { say } from '../kit/notices.tsx';
import { sayFailure } from './document-acts.ts';
import { followJobs, showTray } from './jobs.ts';
import { sendFile } from './send-file.ts';

/** What is about to come in, before a person has said where it is from. */
export interface Waiting {
  /** Tokens of places that the host knows, with what they are called. */
  readonly places: readonly { readonly place: string; readonly name: string }[];
  /** Files without a place on this computer: pasted, or dragged from another program. */
  readonly files: readonly File[];
  /** A text that was pasted, of which a document would be made. */
  readonly text?: string | undefined;
}

/** What a person says of material that comes in. */
export interface Origin {
  /** Code of the source record. */
  readonly source: string | null;
  readonly by: string;
}

export const waiting = createStore<Waiting | null>(null);

/** Lets a person choose files in the dialog of the system. */
export async function chooseDocuments(): Promise<void> {
  await choose('documents');
}

/** Lets a person choose a folder, of which everything comes in. */
export async function chooseFolder(): Promise<void> {
  await choose('folder-of-documents');
}

async function choose(what: 'documents' | 'folder-of-documents'): Promise<void> {
  try {
    const { places } = await call('shell.choose', { what, language: language() });
    if (places.length > 0) waiting.write({ places, files: [] });
  } catch (error) {
    sayFailure(error);
  }
}

/** Takes files that were dropped or pasted: those that lie on this computer by their place, the others by their bytes. */
export async function offerFiles(files: readonly File[], text?: string): Promise<void> {
  if (files.length === 0) return;
  try {
    // The preload script puts the path of each file in its place; the window itself never learns one.
    const { places } = await call('shell.dropped', { paths: files as unknown as string[] });
    waiting.write({
      places: files.flatMap((file, index) => {
        const place = places[index] ?? null;
        return place === null ? [] : [{ place, name: file.name }];
      }),
      files: files.filter((_, index) => (places[index] ?? null) === null),
      text,
    });
  } catch (error) {
    sayFailure(error);
  }
}

/** Begins to bring in what waits. How far it is shows in the tray. */
export async function bringIn(what: Waiting, { source, by }: Origin): Promise<void> {
  waiting.write(null);
  const origin = { ...(source === null ? {} : { source }), ...(by.trim() === '' ? {} : { by: by.trim() }) };
  try {
    await followJobs();
    showTray();
    if (what.places.length > 0) await call('intake.start', { paths: what.places.map(({ place }) => place), ...origin });
    for (const file of what.files) await sendFile(file, origin);
  } catch (error) {
    if (error instanceof Error && error.name === 'NotReadableError')
      say({ text: translate('documents.file-gone'), tone: 'caution' });
    else sayFailure(error);
  }
}
