import type { Custody } from '../../../shared/contract/calls/trust.ts';
import type { ReportBlock, ReportDocument } from '../document-model.ts';
import { custodyWords, filled, type CustodyWords } from './custody-words.ts';

/** How a log that leaves with a submission is called, and what it says of itself. */
export interface LeavingWords {
  readonly name: string;
  readonly notice: string;
  readonly taken: string;
}

/** The log as a document for the writers. */
export function custodyDocument(custody: Custody, leaving?: LeavingWords): ReportDocument {
  const words = custodyWords(custody.language as 'en' | 'ru' | 'be');
  const name =
    leaving !== undefined ? leaving.name : custody.named ? `${custody.title} (${custody.code})` : words.unnamedDocument;
  const { checkpoint } = custody;
  const rows = [
    { label: words.rows.made, text: utc(custody.made) },
    {
      label: words.rows.entry,
      text: leaving === undefined ? `${checkpoint.seq}, ${utc(checkpoint.at)}` : utc(checkpoint.at),
    },
    { label: words.rows.code, text: checkpoint.code },
  ];
  return {
    language: words.tag,
    title: words.title,
    preparedOn: custody.made.slice(0, 10),
    runningHead: custody.named ? `${words.title}: ${custody.code}` : words.title,
    pageFoot: words.pageFoot,
    cover: {
      addressee: '',
      title: words.title,
      subtitle: name,
      rows: coverRows(rows),
      notices: [leaving?.notice ?? (custody.named ? words.unmasked : words.masked)],
    },
    sections: [
      { id: 'files', counted: false, blocks: fileBlocks(custody, words) },
      { id: 'events', counted: false, blocks: eventBlocks(custody, words) },
      { id: 'check', counted: false, blocks: checkBlocks(custody, words, leaving) },
    ],
    footnotes: [],
  };
}

function fileBlocks({ files }: Custody, words: CustodyWords): ReportBlock[] {
  const { rows } = words;
  const row = (label: string, text: string | null, code = false) =>
    text === null || text === '' ? [] : [[[[{ text: label, muted: true }]], [[{ text, ...(code ? { code } : {}) }]]]];
  return [
    { kind: 'heading', level: 1, text: words.files },
    ...files.map((file): ReportBlock => {
      const state = file.problem === null ? rows.whole : file.problem === 'file-missing' ? rows.missing : rows.damaged;
      return {
        kind: 'table',
        columns: [{ width: 28 }, { width: 72 }],
        rows: [
          ...row(rows.name, file.name),
          ...row(rows.kind, file.mime),
          ...row(rows.size, filled(words.bytes, { bytes: file.size })),
          ...row(rows.sha256, file.sha256, true),
          ...row(rows.added, utc(file.added)),
          ...row(rows.by, file.by),
          ...row(rows.source, file.source),
          ...row(rows.checked, file.checked === null ? rows.never : `${utc(file.checked)}: ${state}`),
        ],
      };
    }),
  ];
}

function eventBlocks({ events, named }: Custody, words: CustodyWords): ReportBlock[] {
  const { columns } = words;
  const isCounted = events.some(({ seq }) => seq !== null);
  const isBy = named && events.some(({ by }) => by !== null);
  return [
    { kind: 'heading', level: 1, text: words.events },
    {
      kind: 'table',
      longRows: true,
      columns: [
        { title: columns.at, width: 17 },
        ...(isCounted ? [{ title: columns.entry, width: 8, align: 'end' as const }] : []),
        { title: columns.what, width: (isBy ? 36 : 45) + (isCounted ? 0 : 8) },
        ...(isBy ? [{ title: columns.by, width: 13 }] : []),
        { title: columns.hash, width: isBy ? 26 : 30 },
      ],
      rows: events.map(({ at, seq, text, by, hash }) => [
        [[{ text: utc(at) }]],
        ...(isCounted ? [[[{ text: seq === null ? '' : String(seq) }]]] : []),
        [[{ text }]],
        ...(isBy ? [[[{ text: by ?? '' }]]] : []),
        [[{ text: hash ?? '', code: true }]],
      ]),
    },
  ];
}

function checkBlocks({ checkpoint }: Custody, words: CustodyWords, leaving: LeavingWords | undefined): ReportBlock[] {
  const { vault, seq, code, hash } = checkpoint;
  return [
    { kind: 'heading', level: 1, text: words.check },
    ...words.checkText
      .map((text, at) => (at === 1 ? (leaving?.taken ?? text) : text))
      .map((text): ReportBlock => ({
        kind: 'paragraph',
        runs: [{ text: filled(text, { vault, seq, code, hash }) }],
      })),
  ];
}

/** Rows of a cover that are plain texts under their labels. */
export function coverRows(
  rows: readonly { readonly label: string; readonly text: string }[],
): ReportDocument['cover']['rows'] {
  return rows.map(({ label, text }) => ({ label, value: [[{ text }]] }));
}

/** An instant as it is printed: to the second, in UTC. */
export function utc(instant: string): string {
  return instant.slice(0, 19).replace('T', ' ');
}
