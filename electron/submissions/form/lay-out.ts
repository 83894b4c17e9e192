import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { ShownBlock } from '../../../shared/contract/report-blocks.ts';
import { limitsOf, type Limit } from '../../../shared/submissions/profile.ts';
import type { Clearance } from '../../archive/consent.ts';
import { countWords, type ReportBlock } from '../document-model.ts';
import type { Evidence } from '../evidence.ts';
import type { Filling } from './filling.ts';
import { wordsOfBlocks, type FilledForm, type FilledPart } from './fill-form.ts';

/** Words of one page as the United Nations count them, where a file has not been written yet whose pages could be counted. */
const WORDS_OF_PAGE = 330;

/** A filled form as the window shows it: what is printed of each part, what is missing, how long it is. */
export function layOut(
  filled: FilledForm,
  filling: Filling,
  organisations: readonly Clearance[],
): Omit<LaidOut, 'findings'> {
  const { profile, stage, language, draft, people } = filling;
  const { document } = filled;
  const words = countWords(document);
  const allWords = document.sections.reduce((sum, { blocks }) => sum + wordsOfBlocks(blocks, document), 0);
  const pages = Math.max(1, Math.ceil(allWords / WORDS_OF_PAGE));
  const sections = filled.sections.map(({ section, parts }) => {
    const laid = parts.map((part) => laidPart(part, filling, document));
    return {
      id: section.id,
      number: section.number,
      title: section.title[language],
      guidance: section.guidance?.[language] ?? null,
      mark: section.mark,
      counted: section.counted,
      words: laid.reduce((sum, part) => sum + part.words, 0),
      parts: laid,
    };
  });
  const missing = sections
    .flatMap(({ parts }) => parts)
    .reduce(
      (sum, part) =>
        sum +
        part.questions.filter((question) => question.missing !== null).length +
        Number(part.kind === 'text' && part.required && part.words === 0),
      0,
    );
  return {
    form: profile.code,
    title: profile.title[language],
    stage: stage.code,
    sections,
    footnotes: document.footnotes.map((note) => [...note]),
    limits: limitsOf(profile, stage.code, draft.limits).map((limit) => ({
      id: limit.id,
      label: limit.label[language],
      of: limit.of,
      value: limit.value,
      unit: limit.unit,
      advised: limit.advised ?? null,
      binding: limit.binding,
      count: countOf(limit, sections, { words: words.total, pages }, filling),
      verified: limit.source.mark === 'sourced',
      source: limit.source.text,
      checkedOn: limit.source.checkedOn,
    })),
    missing,
    people: shownPeople(people, filled, filling),
    organisations: organisations
      .filter(({ code }) => filling.material.codes.has(code))
      .map((each) => ({ ...shown(each, 'organisation', filling) })),
    annexes: laidAnnexes(filling),
    words,
    pages,
  };
}

function laidPart(
  { key, part, about, questions, blocks, opening }: FilledPart,
  { language }: Filling,
  document: FilledForm['document'],
): LaidOut['sections'][number]['parts'][number] {
  return {
    key,
    kind: part.kind,
    text: part.kind === 'text' ? part.id : null,
    asks: part.kind === 'text' ? (part.asks?.[language] ?? null) : null,
    required: part.kind === 'text' && part.required,
    about,
    questions: [...questions],
    blocks: blocks.map(shownBlock),
    opening,
    words: wordsOfBlocks(blocks, document),
  };
}

/** How much there is of what is limited. */
function countOf(
  { of, unit }: Limit,
  sections: LaidOut['sections'],
  whole: { readonly words: number; readonly pages: number },
  { annexes }: Filling,
): number | null {
  // How large the text will be is known once it is written; what it carries along is known now.
  if (of === 'files' || unit === 'megabytes')
    return annexes.length === 0 ? null : Math.ceil(annexes.reduce((sum, { file }) => sum + file.size, 0) / 1e5) / 10;
  const words =
    of === 'all'
      ? whole.words
      : of.startsWith('section:')
        ? (sections.find(({ id }) => id === of.slice('section:'.length))?.words ?? 0)
        : (sections.flatMap(({ parts }) => parts).find(({ text }) => text === of.slice('text:'.length))?.words ?? 0);
  return unit === 'words' ? words : Math.ceil(words / WORDS_OF_PAGE);
}

function shown({ code, title, reason }: Clearance, type: string, { naming }: Filling): LaidOut['people'][number] {
  return { code, type, title, shownAs: naming.heading(code, title), named: naming.isNamed(code), reason };
}

/** Whoever occurs in it, by name or not; sources of information are nobody's business. */
function shownPeople(people: readonly Clearance[], { named, masked }: FilledForm, filling: Filling): LaidOut['people'] {
  const said = new Set([...named, ...masked]);
  return people
    .filter(({ code, reason }) => reason !== 'source' && (said.has(code) || filling.material.people.has(code)))
    .map((person) => shown(person, 'person', filling));
}

function laidAnnexes({ annexes, evidence }: Filling): LaidOut['annexes'] {
  const going = annexes.map((annex): LaidOut['annexes'][number] => ({
    number: annex.number,
    document: annex.code,
    title: annex.title,
    description: annex.description,
    date: annex.date,
    languages: [...annex.languages],
    pages: annex.pages,
    sha256: annex.sha256,
    goes: annex.instead === null ? 'original' : 'redacted',
    instead: annex.instead,
    reason: null,
    pairedWith: annex.pairedWith,
  }));
  const staying = [...evidence.values()]
    .filter(({ code }) => !annexes.some((annex) => annex.code === code))
    .map(notGoing);
  return [...going, ...staying];
}

/** Of what stays here the researcher sees the archive's own words; none of them is printed. */
function notGoing({ code, record, file, instead, withheld, included }: Evidence): LaidOut['annexes'][number] {
  const { description, date, language } = record.fields;
  return {
    number: null,
    document: code,
    title: record.title,
    description: typeof description === 'string' ? description : '',
    date: typeof date === 'string' ? date : null,
    languages: [language ?? []].flat().map(String),
    pages: file.pages === 0 ? null : file.pages,
    sha256: file.sha256,
    goes: included ? 'withheld' : 'left-out',
    instead,
    reason: withheld,
    pairedWith: null,
  };
}

/** Where a page breaks is no matter of the window. */
function shownBlock(block: ReportBlock): ShownBlock {
  if (block.kind !== 'paragraph' && block.kind !== 'table') return block as ShownBlock;
  const { keepWithNext: _keep, ...rest } = block;
  if (rest.kind !== 'table') return rest as ShownBlock;
  const { longRows: _long, ...shown } = rest;
  return shown as ShownBlock;
}
