import { createHash } from 'node:crypto';
import type { DataRecord, DataSource } from '../data-record.ts';
import { datesIn, referredIn, termsIn, textsIn } from '../read-record.ts';
import { datesOf, type Entities, type FtmSchema } from './entities.ts';
import { threeLetters } from './languages.ts';
import { said } from './somebody.ts';

/** A document that goes along, with the SHA-1 of its bytes, or one that is only cited. */
export async function addDocument(entities: Entities, record: DataRecord, signal?: AbortSignal): Promise<void> {
  const { language } = entities;
  const texts = (key: string): string[] => textsIn(record, key, language);
  const { dates, notes } = datesOf(datesIn(record, 'date'), language);
  const file = record.annex?.file;
  entities.add(record.id, file === undefined ? 'Document' : schemaOf(file.mime), {
    name: [record.title],
    title: [record.title],
    // The model wants one of every document; of what does not go along it is the title.
    fileName: [file?.name ?? record.title],
    mimeType: [file?.mime],
    fileSize: [file === undefined ? null : String(file.size)],
    contentHash: [file === undefined ? null : await sha1(file.content(), signal)],
    date: dates,
    language: [...termsIn(record, 'language').map(({ id }) => id), ...texts('language')].flatMap(
      (tag) => threeLetters(tag) ?? [],
    ),
    publisher: [...referredIn(record, 'issuer').map(({ text }) => text), ...texts('issuer')],
    sourceUrl: texts('address').filter((address) => /^https?:\/\//i.test(address) && URL.canParse(address)),
    keywords: texts('kind'),
    summary: [record.annex?.description, ...texts('description')],
    description: [...said(entities, record, TOLD), ...notes],
  });
}

const TOLD = ['title', 'date', 'language', 'issuer', 'address', 'kind', 'description'];

function schemaOf(mime: string): FtmSchema {
  if (mime === 'application/pdf') return 'Pages';
  if (mime === 'text/plain') return 'PlainText';
  if (mime === 'text/html') return 'HyperText';
  const [kind] = mime.split('/');
  return kind === 'image' ? 'Image' : kind === 'audio' ? 'Audio' : kind === 'video' ? 'Video' : 'Document';
}

/** The model knows files by their SHA-1, as the archives that read it do; what proves a file is its SHA-256, in the bag. */
async function sha1(content: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<string> {
  const hash = createHash('sha1');
  for await (const piece of content) {
    signal?.throwIfAborted();
    hash.update(piece);
  }
  return hash.digest('hex');
}

/** A source: the document proves the record, at this page, in these words. */
export function addSource(entities: Entities, source: DataSource, schemaOfRecord: FtmSchema): void {
  const { recordOf, language } = entities;
  const record = recordOf(source.record);
  if (record === undefined || source.document === null || recordOf(source.document) === undefined) return;
  const field = record.fields.find(({ key }) => key === source.field);
  const where = [source.page, source.place].filter((part) => part !== '').join(', ');
  entities.add(source.id, 'Documentation', {
    document: [source.document],
    entity: [source.record],
    role: [field?.label],
    summary: [source.quotation],
    description: [where, source.reliability?.labels[language]],
  });
  if (record.type !== 'document') entities.add(source.record, schemaOfRecord, { proof: [source.document] });
}
