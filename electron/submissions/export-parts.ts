import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import type { ExportPart } from '../../shared/contract/calls/submission-drafts.ts';
import { fail } from '../../shared/contract/errors.ts';
import { idOf } from '../archive/codes.ts';
import { filesOf } from '../archive/view.ts';
import type { Reader } from '../intake/reader.ts';
import { writeDurably } from '../vault/durable.ts';
import type { Vault } from '../vault/vault.ts';
import type { AnnexFile } from './annexes/combined-pdf.ts';
import type { FileSink } from './annexes/pdf-file.ts';
import { isData, type DataPart } from './data-part.ts';
import { languageName } from './form/annex-part.ts';
import type { Annex } from './form/printed.ts';
import type { PackedDocument } from './package/index-page.ts';
import type { Prepared } from './prepare.ts';
import type { BagPayload } from './writers/bagit.ts';

/** Folders of an export, and what its text is called: by the form, so that a name says nothing of whom it is about. */
const BAG = 'evidence';
const ANNEXES = 'annexes';
const DATA = 'data';

/** The names of everything that an export may put into its folder; the text last: whoever sees it sees a finished export. */
export function placesOf(form: string): string[] {
  return [DATA, BAG, ANNEXES, `${form}.pdf`, `${form}.docx`];
}

export interface PartsWanted {
  readonly parts: readonly ExportPart[];
  readonly splitAt: number | null;
  readonly reader: Pick<Reader, 'read'> | undefined;
  readonly secret: Uint8Array;
  readonly today: string;
  readonly signal: AbortSignal | undefined;
}

export interface WrittenParts {
  /** Of the PDF; null where none was written. */
  readonly pages: number | null;
  /** Paths of files that went byte for byte, and were taken apart before. */
  readonly judged: ReadonlySet<string>;
  /** Paths of files in which pictures may stay unread: they are of documents at which somebody has looked, or drawings of ours. */
  readonly looked: ReadonlySet<string>;
}

/** Writes what is wanted of a submission, one part after the other, never holding more than one document in memory. */
export async function writeParts(
  vault: Vault,
  building: string,
  prepared: Prepared,
  wanted: PartsWanted,
): Promise<WrittenParts> {
  const { parts, signal } = wanted;
  const { document, profile } = prepared;
  const judged = new Set<string>();
  const looked = new Set<string>();
  let pages: number | null = null;
  if (parts.includes('word')) {
    const { writeWord } = await import('./writers/word.ts');
    const name = `${profile.code}.docx`;
    await writeDurably(join(building, name), await writeWord(document));
    looked.add(name);
    signal?.throwIfAborted();
  }
  if (parts.includes('pdf')) {
    const { composePdf } = await import('./writers/pdf.ts');
    const name = `${profile.code}.pdf`;
    const written = await composePdf(document);
    pages = written.pages;
    await writeDurably(join(building, name), written.bytes);
    looked.add(name);
    signal?.throwIfAborted();
  }
  if (parts.includes('evidence'))
    for (const path of await writeEvidence(vault, building, prepared, wanted)) judged.add(path);
  if (parts.includes('annexes'))
    for (const path of await writeAnnexes(vault, building, prepared, wanted)) looked.add(path);
  const data = parts.filter((part) => isData(part));
  if (data.length > 0) for (const path of await writeData(vault, building, prepared, wanted, data)) looked.add(path);
  return { pages, judged, looked };
}

/**
 * The documents as they are, or their redacted versions, as a bag, with the log of how each was kept where that is wanted.
 * @returns paths of what went byte for byte
 */
async function writeEvidence(
  vault: Vault,
  building: string,
  { annexes, draft, naming }: Prepared,
  { parts, today, signal }: PartsWanted,
): Promise<string[]> {
  const [{ writeBag }, { checkBag }, { packageTags }] = await Promise.all([
    import('./writers/bagit.ts'),
    import('./writers/bagit-check.ts'),
    import('./package/package-tags.ts'),
  ]);
  const { language } = draft;
  const logs = new Map<string, { readonly fileName: string; readonly bytes: Uint8Array; readonly sha256: string }>();
  if (parts.includes('custody')) {
    const { leavingCustodyPdf } = await import('./custody/leaving-custody.ts');
    for (const { code, instead, number } of annexes) {
      signal?.throwIfAborted();
      const bytes = await leavingCustodyPdf(vault, instead ?? code, { language, number, today });
      const fileName = `custody-${String(number).padStart(3, '0')}.pdf`;
      logs.set(code, { fileName, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
  }
  const packed = annexes.map((annex): PackedDocument => {
    const log = logs.get(annex.code);
    const [came] = filesOf(vault.catalogue, idOf(vault.catalogue, annex.code));
    return {
      number: String(annex.number),
      fileName: annex.fileName,
      title: annex.title,
      description: annex.description,
      date: annex.date,
      languages: annex.languages.map((tag) => naming.mask(languageName(tag, language))),
      pages: annex.pages,
      size: annex.file.size,
      sha256: annex.sha256,
      origin: came === undefined ? null : { receivedOn: came.added.slice(0, 10), sha256: came.sha256 },
      redacted: annex.instead !== null,
      custody: log === undefined ? null : { fileName: log.fileName, size: log.bytes.length, sha256: log.sha256 },
    };
  });
  const bag = join(building, BAG);
  await writeBag(bag, {
    payload: [
      ...annexes.map(({ fileName, file, sha256 }): BagPayload => ({
        path: fileName,
        open: () => untilStopped(vault.files.content(file.id), signal),
        expectedSha256: sha256,
      })),
      ...[...logs.values()].map(({ fileName, bytes, sha256 }): BagPayload => ({
        path: fileName,
        open: async function* () {
          yield bytes;
        },
        expectedSha256: sha256,
      })),
    ],
    tags: packageTags(packed, language),
    info: [
      ['Bagging-Date', today],
      ['External-Description', 'Documents annexed to a submission'],
    ],
  });
  const { ok } = await checkBag(bag, signal);
  signal?.throwIfAborted();
  if (!ok) fail('WRITE_FAILED');
  return annexes.map(({ fileName }) => `${BAG}/data/${fileName}`);
}

/** The annexes as pages with their numbers on them. @returns their paths */
async function writeAnnexes(
  vault: Vault,
  building: string,
  { annexes, profile, document, draft, naming }: Prepared,
  { reader, splitAt, today, signal }: PartsWanted,
): Promise<string[]> {
  if (annexes.length === 0) return [];
  const { combineAnnexes } = await import('./annexes/combined-pdf.ts');
  const folder = join(building, ANNEXES);
  mkdirSync(folder, { mode: 0o700 });
  const labels = new Map(annexes.map((annex) => [annex.code, String(annex.number)]));
  const { files } = await combineAnnexes(
    reader ?? fail('INTERNAL'),
    {
      annexes: annexes.map((annex): AnnexFile => annexFile(vault, annex, { labels, draft, naming }, signal)),
      delivery: profile.annexes.delivery,
      limit: splitAt === null ? null : Math.floor(splitAt * 1_000_000),
      language: draft.language,
      title: document.title,
      addressee: document.cover.addressee,
      preparedOn: today,
      ...(signal === undefined ? {} : { signal }),
    },
    (name) => sinkOf(join(folder, name)),
  );
  return files.map(({ name }) => `${ANNEXES}/${name}`);
}

function annexFile(
  vault: Vault,
  annex: Annex,
  { labels, draft, naming }: { readonly labels: ReadonlyMap<string, string> } & Pick<Prepared, 'draft' | 'naming'>,
  signal: AbortSignal | undefined,
): AnnexFile {
  const { language } = draft;
  const original = annex.isTranslation && annex.pairedWith !== null ? labels.get(annex.pairedWith) : undefined;
  return {
    label: String(annex.number),
    title: annex.title,
    description: annex.description,
    date: annex.date === null ? '' : printDate(parseEdtf(annex.date), language),
    languages: annex.languages.map((tag) => naming.mask(languageName(tag, language))).join(', '),
    sha256: annex.sha256,
    mime: annex.file.mime,
    size: annex.file.size,
    fileName: annex.fileName.replace(/\.[^.]*$/, ''),
    ...(original === undefined ? {} : { translationOf: original }),
    ...(annex.instead === null ? {} : { redacted: true }),
    open: () => untilStopped(vault.files.content(annex.file.id), signal),
  };
}

async function sinkOf(path: string): Promise<FileSink> {
  const file = await open(path, 'wx', 0o600);
  return {
    async write(bytes) {
      for (let done = 0; done < bytes.length;) done += (await file.write(bytes, done)).bytesWritten;
    },
    async end() {
      await file.sync();
      await file.close();
    },
  };
}

/** The same records for machines. @returns paths of archives in which documents go along, pictures and all */
async function writeData(
  vault: Vault,
  building: string,
  prepared: Prepared,
  { secret, signal }: PartsWanted,
  wanted: readonly DataPart[],
): Promise<string[]> {
  const { gatherData } = await import('./data/input.ts');
  const input = gatherData(vault, {
    material: prepared.material,
    naming: prepared.naming,
    people: prepared.people,
    organisations: prepared.organisations,
    annexes: prepared.annexes,
    withheld: new Set(prepared.evidence.flatMap(({ code, withheld }) => (withheld === null ? [] : [code]))),
    language: prepared.draft.language,
    secret,
  });
  const { dataWriters } = await import('./data-writers.ts');
  const archives: string[] = [];
  for (const part of wanted) {
    signal?.throwIfAborted();
    for (const { path, bytes } of await dataWriters[part](input, signal)) {
      const place = join(building, DATA, ...path.split('/'));
      mkdirSync(dirname(place), { recursive: true, mode: 0o700 });
      await writeDurably(place, bytes);
      if (path.endsWith('.zip')) archives.push(`${DATA}/${path}`);
    }
  }
  return archives;
}

/** Breaks off between two pieces: a lock does not wait for a long film, and what is cut off so is taken away before it. */
async function* untilStopped(
  pieces: AsyncIterable<Uint8Array>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}
