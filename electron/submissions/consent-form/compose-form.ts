import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { ReportBlock, ReportCell, ReportDocument, ReportSection, Run } from '../document-model.ts';
import type { FormWords } from './form-words.ts';
import { belarusian } from './form-words-be.ts';
import { english } from './form-words-en.ts';
import { russian } from './form-words-ru.ts';

const words: Readonly<Record<Language, FormWords>> = { en: english, ru: russian, be: belarusian };

export interface FormContent {
  readonly language: Language;
  /** As they are to be read. */
  readonly recipients: readonly string[];
  readonly forSource: boolean;
  /** ISO day. */
  readonly today: string;
}

/**
 * A form of consent as a document: who, what was explained, each recipient with each use, what may be given, what stays hidden, the
 * separate consents, how long, signatures; and a last page without a name that may travel in its place. The one for sources is
 * stricter: it gives no name to anybody, and has no copy that travels.
 */
export function composeConsentForm({ language, recipients, forSource, today }: FormContent): ReportDocument {
  const say = words[language];
  const title = forSource ? say.sourceTitle : say.title;
  return {
    language,
    title,
    preparedOn: today,
    runningHead: title,
    pageFoot: say.page,
    cover: {
      addressee: say.addressee,
      title,
      subtitle: forSource ? say.sourceSubtitle : say.subtitle,
      rows: [{ label: say.about.code, value: [[{ text: `${LINE}  (${say.about.codeHint})` }]] }],
      notices: forSource ? say.sourceNotices : say.notices,
    },
    sections: forSource ? sourceSections(say, recipients) : personSections(say, recipients),
    footnotes: [],
  };
}

/** A box to tick, of signs that every font has, and a line to write on. */
const BOX = '[\u00a0\u00a0\u00a0]';
const LINE = '______________________________';

function personSections(say: FormWords, recipients: readonly string[]): ReportSection[] {
  return [
    section('who', [
      heading(say.about.title),
      lines([
        [say.about.name, `${LINE}  (${say.about.nameHint})`],
        [say.about.birth, LINE],
      ]),
      paragraph(`${say.about.forWhom}:`),
      ticks([
        say.about.self,
        say.about.child,
        `${say.about.relative} ${LINE}`,
        say.about.represented,
        say.about.organisation,
      ]),
    ]),
    section('explained', [heading(say.explained.title), paragraph(say.explained.intro), ticks(say.explained.items)]),
    section('recipients', [heading(say.recipients.title), paragraph(say.recipients.intro), grid(say, recipients)]),
    section('scope', [heading(say.scope.title), paragraph(say.scope.intro), ticks(say.scope.items)]),
    section('protection', [
      heading(say.protection.title),
      ticks([...say.protection.items, `${say.protection.pseudonym} ${LINE}`]),
    ]),
    section('separate', [heading(say.separate.title), ticks([say.separate.minor, say.separate.survivor])]),
    section('act', [heading(say.act.title), ticks(say.act.items)]),
    section('validity', validity(say)),
    section('signature', signature(say, say.signature.title)),
    section('rights', [heading(say.rights.title), list(say.rights.items)]),
    travelling(say, recipients),
  ];
}

function sourceSections(say: FormWords, recipients: readonly string[]): ReportSection[] {
  const { told, uses, contact, care } = say.source;
  const numbered = (title: string, number: number): string => title.replace(/^\d+/, String(number));
  return [
    section('told', [heading(told.title), ticks(told.items)]),
    section('uses', [
      heading(uses.title),
      paragraph(uses.intro),
      ticks(uses.items),
      paragraph(`${say.recipients.recipient}:`),
      ticks(recipients),
    ]),
    section('contact', [heading(contact.title), ticks(contact.items.map(withLine))]),
    section('care', [heading(care.title), ticks(care.items.map(withLine))]),
    section('validity', [heading(numbered(say.validity.title, 5)), ...validity(say).slice(1)]),
    section('signature', [
      heading(numbered(say.signature.title, 6).replace(/\. .*/, `. ${say.signature.helpers}`)),
      paragraph(say.signature.statement),
      ticks([say.signature.oral]),
      // Nothing by which she could be found: the day, and who else was there, under their codes.
      lines([say.signature.rows.at(-1) ?? '', ...say.signature.helperRows].map((row) => [row, LINE])),
    ]),
    section('rights', [heading(say.rights.title), list(say.rights.items)]),
  ];
}

/** Shares of the width: the names of the uses are of different lengths. */
const USE_WIDTHS = [13, 16, 14, 12, 12, 7];

/** One row for each recipient, one column for each use. */
function grid(say: FormWords, recipients: readonly string[]): ReportBlock {
  return {
    kind: 'table',
    columns: [
      { title: say.recipients.recipient, width: 26 },
      ...say.recipients.uses.map((title, at) => ({ title, width: USE_WIDTHS[at] ?? 12 })),
    ],
    rows: recipients.map((recipient) => [cell(recipient), ...say.recipients.uses.map(() => cell(BOX))]),
  };
}

function validity(say: FormWords): ReportBlock[] {
  return [
    heading(say.validity.title),
    ticks(say.validity.items.map(withLine)),
    paragraph(`${say.validity.withdraw} ${LINE}`),
  ];
}

function signature(say: FormWords, title: string): ReportBlock[] {
  return [
    heading(title),
    paragraph(say.signature.statement),
    lines(say.signature.rows.map((row) => [row, LINE])),
    ticks([say.signature.oral]),
    heading(say.signature.helpers, 3),
    lines(say.signature.helperRows.map((row) => [row, LINE])),
  ];
}

/** What may be carried: codes and ticks, and no name. */
function travelling(say: FormWords, recipients: readonly string[]): ReportSection {
  return {
    ...section('travelling', [
      heading(say.travelling.title),
      { kind: 'paragraph', runs: [{ text: say.travelling.notice }], notice: true },
      lines(say.travelling.rows.map((row) => [row, LINE])),
      paragraph(say.travelling.marked),
      grid(say, recipients),
    ]),
    newPage: true,
  };
}

/** What ends with a colon wants something written after it. */
function withLine(text: string): string {
  return text.endsWith(':') ? `${text} ${LINE}` : text;
}

function section(id: string, blocks: readonly ReportBlock[]): ReportSection {
  return { id, blocks, counted: true };
}

function heading(text: string, level: 2 | 3 = 2): ReportBlock {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): ReportBlock {
  return { kind: 'paragraph', runs: [{ text }], keepWithNext: text.endsWith(':') };
}

/** Boxes one below the other: a table, so that the text of each stands beside its box. */
function ticks(items: readonly string[]): ReportBlock {
  return {
    kind: 'table',
    columns: [{ width: 7 }, { width: 93 }],
    rows: items.map((item) => [cell(BOX), cell(item)]),
  };
}

function lines(rows: readonly (readonly string[])[]): ReportBlock {
  return {
    kind: 'table',
    columns: [{ width: 30 }, { width: 70 }],
    rows: rows.map(([label = '', value = '']) => [[[{ text: label, muted: true }]], cell(value)]),
  };
}

function list(items: readonly string[]): ReportBlock {
  return { kind: 'list', items: items.map((text): readonly Run[] => [{ text }]) };
}

function cell(text: string): ReportCell {
  return [[{ text }]];
}
