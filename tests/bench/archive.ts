import { createHash, randomUUID } from 'node:crypto';
import { checkFields } from '../../shared/records/check.ts';
import { document } from '../../shared/records/document.ts';
import { commit, commitEach, type Draft } from '../../electron/archive/commit.ts';
import { put } from '../../electron/archive/put.ts';
import type { FileId, Sha256 } from '../../electron/archive/rows.ts';
import type { Vault } from '../../electron/vault/vault.ts';
import { documentTexts, recordLines, type ArchiveSize, type DocumentText } from './generate.ts';

/** Records that are put in one commit. */
const LINES = 500;

/**
 * Fills a vault with a generated archive on the real write path: each document is one commit with its pages, its history and a
 * sealed original. The originals are short notes and the texts are handed over, so that no time goes into making and parsing
 * ten thousand PDF files; search and unlocking do not see the difference.
 * @param together documents that are brought to the disk in one transaction, without an original where it is more than one
 */
export async function fillArchive(vault: Vault, size: ArchiveSize, { together = 1 } = {}): Promise<void> {
  const lines = [...recordLines(size)];
  for (let at = 0; at < lines.length; at += LINES) put(vault, lines.slice(at, at + LINES));
  let waiting: DocumentText[] = [];
  for (const text of documentTexts(size)) {
    if (together === 1) await addDocument(vault, text);
    else if (waiting.push(text) === together) {
      addTogether(vault, waiting);
      waiting = [];
    }
  }
  addTogether(vault, waiting);
}

async function addDocument(vault: Vault, text: DocumentText): Promise<void> {
  const sealed = await vault.files.seal(once(Buffer.from(`${text.number} ${text.title}`)));
  commit(vault, { action: 'add' }, adding(text, sealed));
}

function addTogether(vault: Vault, texts: readonly DocumentText[]): void {
  const works = texts.map((text) => {
    const sha256 = createHash('sha256').update(text.title).digest('hex');
    return adding(text, { id: randomUUID(), size: text.title.length, storedSize: text.title.length, sha256 });
  });
  if (works.length > 0) commitEach(vault, { action: 'add' }, works);
}

interface Sealed {
  readonly id: string;
  readonly size: number;
  readonly storedSize: number;
  readonly sha256: string;
}

function adding(text: DocumentText, sealed: Sealed): (draft: Draft) => void {
  const name = `${text.number}.txt`;
  return (draft) => {
    const fields = checkFields(document, { title: text.title }, () => null);
    const { id } = draft.create(draft.allot('document'), 'document', fields);
    draft.addFile(
      {
        id: sealed.id as FileId,
        record: id,
        kind: 'original',
        name,
        path: name,
        mime: 'text/plain',
        extension: 'txt',
        size: sealed.size,
        storedSize: sealed.storedSize,
        sha256: sealed.sha256 as Sha256,
        modified: null,
        addedBy: null,
        source: null,
        properties: {},
        reason: null,
      },
      text.pages.map((page, index) => ({ number: index + 1, text: page })),
    );
  };
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}
