import type { LaidOut } from '../../../shared/contract/calls/submission-drafts.ts';
import type { Part, Profile, Section } from '../../../shared/submissions/profile.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import { countWords, type ReportBlock, type ReportDocument, type ReportSection } from '../document-model.ts';
import { stringsIn } from '../naming/naming.ts';
import { annexBlocks } from './annex-part.ts';
import { chronologyTable, jointChronology, subjectBlocks } from './chronology.ts';
import { coverOf, isConfidential } from './cover.ts';
import { TO_BE_NUMBERED, type Filling } from './filling.ts';
import { narrativeBlocks } from './narrative.ts';
import { openingOf } from './opening.ts';
import { provisionBlocks } from './provisions.ts';
import { askQuestions, type LaidQuestion } from './questions.ts';
import { remedyBlocks } from './remedies.ts';
import { choiceBlocks, consentBlocks, methodologyBlocks, signatureBlocks } from './statements.ts';
import { statisticsBlocks } from './statistics-part.ts';

/** A part as it is filled. */
export interface FilledPart {
  readonly key: string;
  readonly part: Part;
  readonly about: LaidOut['sections'][number]['parts'][number]['about'];
  readonly questions: readonly LaidQuestion[];
  readonly blocks: readonly ReportBlock[];
  /** What Khronika would begin a text with that nobody has written. */
  readonly opening: unknown;
}

export interface FilledSection {
  readonly section: Section;
  readonly heading: string;
  readonly parts: readonly FilledPart[];
}

export interface FilledForm {
  readonly sections: readonly FilledSection[];
  readonly document: ReportDocument;
  /** Codes of the people whom it names, and of those who stand in it under their pseudonym. */
  readonly named: readonly string[];
  readonly masked: readonly string[];
}

/**
 * Fills a form, section by section in its order: what is shown, checked and written is this and nothing else. It says what the records say
 * and what the researcher wrote; there are no sentences of its own about anybody, no conclusion, no date made complete.
 */
export function fillForm(filling: Filling): FilledForm {
  const { profile, language, words } = filling;
  const filled = profile.sections.map((section): FilledSection => {
    const title = section.title[language];
    return {
      section,
      heading: section.number === '' ? title : `${section.number}. ${title}`,
      parts: section.parts.flatMap((part, at) => filledParts(section, part, at, filling)),
    };
  });
  const said = whoIsSaid(filled, filling);
  const sections = numbered(
    filled.map((each) => ({
      ...each,
      parts: each.parts.map((one) =>
        one.part.kind === 'consent' ? { ...one, blocks: consentBlocks(filling, said) } : one,
      ),
    })),
  );
  const printed = sections
    .filter(({ section, parts }) => parts.some(({ blocks }) => blocks.length > 0) && !isCoverAlone(section))
    .map(({ section, heading, parts }): ReportSection => ({
      id: section.id,
      counted: section.counted,
      ...(section.newPage === true ? { newPage: true } : {}),
      blocks: [
        { kind: 'heading', level: 1, text: heading },
        ...parts.flatMap((part) => withHeading(part, section, language)),
      ],
    }));
  const title = profile.title[language];
  const bare: ReportDocument = {
    language: words.tag,
    title,
    preparedOn: filling.today,
    runningHead: isConfidential(filling) ? `${title}. ${words.notForPublication}` : title,
    pageFoot: words.pageFoot,
    cover: { addressee: '', title: '', subtitle: '', rows: [], notices: [] },
    sections: printed,
    footnotes: filling.notes.list,
  };
  const count = countWords(bare);
  const contents = count.total >= LONG ? { contents: words.contents } : {};
  // The cover carries the count, and the count does not include the cover.
  return { sections, document: { ...bare, ...contents, cover: coverOf(filling, count) }, ...said };
}

/** A text stands under what the form asks there, so that several of a section do not run together. */
function withHeading({ part, blocks }: FilledPart, section: Section, language: Language): readonly ReportBlock[] {
  const asks = part.kind === 'text' ? (part.asks?.[language] ?? '') : '';
  if (asks === '' || blocks.length === 0 || asks === section.title[language]) return blocks;
  return [{ kind: 'heading', level: 2, text: asks }, ...blocks];
}

/** Words from which on a reader needs a list of what is in it. */
const LONG = 2500;

/** A section that is nothing but the block above everything has no heading of its own. */
function isCoverAlone({ parts }: Section): boolean {
  return parts.every(({ kind }) => kind === 'cover');
}

function filledParts(section: Section, part: Part, at: number, filling: Filling): FilledPart[] {
  const key = `${section.id}/${at}`;
  const plain = (blocks: readonly ReportBlock[], opening: unknown = null): FilledPart[] => [
    { key, part, about: null, questions: [], blocks, opening },
  ];
  switch (part.kind) {
    // The cover is made when everything else is counted; consents, when it is known who is named.
    case 'cover':
    case 'consent':
      return plain([]);
    case 'questions':
      return askQuestions(section.id, part, filling).map(({ about, questions, blocks }, index) => ({
        key: index === 0 ? key : `${key}/${index}`,
        part,
        about,
        questions,
        blocks,
        opening: null,
      }));
    case 'text': {
      const written = filling.draft.texts[part.id];
      if (written !== undefined) return plain(narrativeBlocks(written, filling));
      const opening = openingOf(part, filling);
      return plain(opening === null ? [] : narrativeBlocks(opening, filling), opening);
    }
    case 'choice':
      return plain(choiceBlocks(part.choice, filling));
    case 'subjects': {
      const wanted = filling.subjects.filter(({ code, kind }) => code !== '' && part.types.includes(kind));
      return plain([
        ...wanted.flatMap((subject) => subjectBlocks(subject, filling)),
        ...(isWhereThemeStands(part, filling.profile) ? themeBlocks(filling) : []),
      ]);
    }
    case 'chronology':
      return plain([chronologyBlock(filling)]);
    case 'remedies':
      return plain(remedyBlocks(part.forum, filling));
    case 'provisions':
      return plain(provisionBlocks(filling));
    case 'statistics':
      return plain(statisticsBlocks(filling));
    case 'methodology':
      return plain(methodologyBlocks(filling));
    case 'annexes':
      return plain(annexBlocks(filling));
    case 'signature':
      return plain(signatureBlocks(filling));
  }
}

/** A form that has a joint chronology tells of a theme there, else in the first place for chapters. */
function isWhereThemeStands(part: Part, { sections }: Profile): boolean {
  const parts = sections.flatMap((section) => section.parts);
  return parts.every(({ kind }) => kind !== 'chronology') && parts.find(({ kind }) => kind === 'subjects') === part;
}

function themeBlocks(filling: Filling): ReportBlock[] {
  const theme = filling.subjects.find(({ code }) => code === '');
  if (theme === undefined) return [];
  return [
    { kind: 'heading', level: 2, text: filling.words.chronology.theme },
    chronologyTable(theme.chronology, filling),
  ];
}

/** What has no chapter with a chronology of its own. */
function chronologyBlock(filling: Filling): ReportBlock {
  const { profile, subjects, words } = filling;
  const chaptered = new Set<string>(
    profile.sections.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'subjects' ? part.types : []))),
  );
  const left = subjects.filter(({ code, kind }) => code === '' || !chaptered.has(kind));
  if (left.length === 0 && subjects.length > 0)
    return { kind: 'paragraph', runs: [{ text: words.chronology.above, muted: true }] };
  return jointChronology(left, filling);
}

/** Looked for in what is printed, so that the submission says of itself what it does. */
function whoIsSaid(
  filled: readonly FilledSection[],
  { notes, naming, people, material }: Filling,
): { named: string[]; masked: string[] } {
  const said = [...new Set(stringsIn([filled.flatMap(({ parts }) => parts.map(({ blocks }) => blocks)), notes.list]))];
  const named = new Set(said.flatMap((text) => naming.cleared(text)));
  const all = said.join('\n');
  const isSaid = (label: string): boolean =>
    new RegExp(`(?<![\\p{L}\\p{N}-])${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}-])`, 'u').test(
      all,
    );
  const masked = people.filter(
    ({ code, reason }) =>
      reason !== 'source' && !naming.isNamed(code) && material.codes.has(code) && isSaid(naming.label(code)),
  );
  return { named: [...named].toSorted(), masked: masked.map(({ code }) => code) };
}

/** Paragraphs of the body are counted through from the first to the last. */
function numbered(sections: readonly FilledSection[]): FilledSection[] {
  let next = 0;
  const withNumber = (block: ReportBlock): ReportBlock => {
    if (block.kind !== 'paragraph' || block.number !== TO_BE_NUMBERED) return block;
    next += 1;
    return { ...block, number: next };
  };
  return sections.map((each) => ({
    ...each,
    parts: each.parts.map((part) => ({ ...part, blocks: part.blocks.map(withNumber) })),
  }));
}

/** Words of some blocks, with the footnotes that they point to. */
export function wordsOfBlocks(blocks: readonly ReportBlock[], document: Pick<ReportDocument, 'footnotes'>): number {
  const whole: ReportDocument = {
    ...EMPTY,
    sections: [{ id: '', counted: true, blocks }],
    footnotes: document.footnotes,
  };
  return countWords(whole).total;
}

const EMPTY: ReportDocument = {
  language: 'en',
  title: '',
  preparedOn: '',
  runningHead: '',
  pageFoot: '',
  cover: { addressee: '', title: '', subtitle: '', rows: [], notices: [] },
  sections: [],
  footnotes: [],
};
