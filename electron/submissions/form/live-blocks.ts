import type { RecordType } from '../../../shared/records/definition.ts';
import { definitions } from '../../../shared/records/definitions.ts';
import { boundsOf } from '../../../shared/dates/bounds.ts';
import { isEdtf, parseEdtf } from '../../../shared/dates/edtf.ts';
import { dimensionsOf } from '../../../shared/statistics/dimension.ts';
import { statisticsWords } from '../../../shared/statistics/words.ts';
import { countRecords, UNCERTAIN, UNSAID } from '../../archive/statistics.ts';
import { showRecord, type ShownRecord } from '../../archive/view.ts';
import type { ReportBlock } from '../document-model.ts';
import { gather } from '../gather.ts';
import { chronologyTable, jointChronology, textLines } from './chronology.ts';
import { printCitation, sourcesNote } from './citation-note.ts';
import { dateInWords, type Filling } from './filling.ts';
import { concerned, detailOf, printSubject } from './print-subjects.ts';
import { titleText } from './print-value.ts';
import type { PrintedSubject } from './printed.ts';
import { figureOf } from './figure.ts';

/** The blocks of a text that follow the archive: chronologies, tables of records, charts. */

type Attrs = Readonly<Record<string, unknown>>;

/** What happened to the given people, organisations and cases, or to all of the submission. */
export function liveChronology(attrs: Attrs, filling: Filling): ReportBlock {
  const types = new Set(listed(attrs['types']));
  const from = dayOf(attrs['from'], 'earliest');
  const until = dayOf(attrs['until'], 'latest');
  const subjects = subjectsOf(attrs, filling).map((subject) => ({
    ...subject,
    chronology: subject.chronology.filter(({ type, date }) => {
      if (types.size > 0 && !types.has(type)) return false;
      const { earliest, latest } = boundsOf(parseEdtf(date));
      return (from === null || (latest ?? '9999') >= from) && (until === null || (earliest ?? '0000') <= until);
    }),
  }));
  const [only] = subjects;
  return subjects.length === 1 && only !== undefined
    ? chronologyTable(only.chronology, filling)
    : jointChronology(subjects, filling);
}

function subjectsOf(attrs: Attrs, filling: Filling): readonly PrintedSubject[] {
  const codes = listed(attrs['codes']);
  if (codes.length === 0) return filling.subjects;
  return codes.flatMap((code) => {
    const known = filling.subjects.find((subject) => subject.code === code);
    if (known !== undefined) return known;
    // Somebody whom the submission is not about, and whose course the text needs.
    const found = filling.catalogue
      .prepare(
        `select 1 from record where code = ? and state = 'active' and type in ('person', 'organisation', 'case')`,
      )
      .get([code]);
    if (found === undefined) return [];
    return gather(filling.catalogue, { about: [code] }).subjects.map((each) => printSubject(filling, each));
  });
}

/** Records of one type, in the order of their dates: when, what, on which sources. */
export function recordsBlocks(attrs: Attrs, filling: Filling): ReportBlock[] {
  const { words, catalogue } = filling;
  const type = said(attrs['type']);
  if (!(type in definitions)) return [];
  const definition = definitions[type as RecordType];
  if (definition.internal === true || definition.type === 'source') return [];
  const codes = listed(attrs['codes']);
  const records = codesOf(codes, type, filling)
    .map((code) => showRecord(catalogue, code))
    .filter(({ state }) => state === 'active');
  if (records.length === 0) return [{ kind: 'paragraph', runs: [{ text: words.records.none, muted: true }] }];
  return [
    {
      kind: 'table',
      longRows: true,
      columns: [
        { title: words.chronology.date, width: 20 },
        { title: words.records.title, width: 30 },
        { title: words.records.particulars, width: 50 },
      ],
      rows: records.map((record) => {
        const about = concerned(record);
        const date = firstDate(record);
        const detail = textLines(detailOf(filling, record, '', about));
        const cited = record.citations.filter(({ item }) => item === null);
        const last = detail.at(-1);
        const note =
          cited.length === 0
            ? null
            : sourcesNote(
                cited.map((each) => printCitation(filling, each)),
                filling,
              );
        if (note !== null && last !== undefined) last.push(note);
        return [
          [[{ text: date === null ? '' : dateInWords(filling, date, about) }]],
          [[{ text: titleText(filling, record), bold: true }, ...(note !== null && last === undefined ? [note] : [])]],
          detail,
        ];
      }),
    },
  ];
}

/** The given records themselves, or those of the type that belong to the given subjects, or to all of the submission. */
function codesOf(codes: readonly string[], type: string, { catalogue, material }: Filling): string[] {
  const typeOf = catalogue.prepare('select type from record where code = ?', { pluck: true });
  const own = codes.filter((code) => (typeOf.get([code]) as unknown) === type);
  if (own.length > 0) return own;
  const subjects = material.subjects.filter(({ record }) => codes.length === 0 || codes.includes(record.code));
  const belonging = subjects.flatMap(({ entries }) =>
    entries.flatMap(({ record }) => (record.type === type ? [record.code] : [])),
  );
  const linked = subjects.flatMap(({ record }) =>
    record.links.flatMap((link) => (link.type === type ? [link.code] : [])),
  );
  return [...new Set([...belonging, ...linked])];
}

function firstDate({ fields }: ShownRecord): string | null {
  const date = fields['date'] ?? fields['openedOn'] ?? fields['from'];
  return typeof date === 'string' && isEdtf(date) ? date : null;
}

/** How many records of a type there are, by one of its dimensions, as bars; of the given record's only, where one is given. */
export function chartBlocks(attrs: Attrs, filling: Filling): ReportBlock[] {
  const { catalogue, language, words, naming } = filling;
  const of = said(attrs['of']);
  const by = said(attrs['by']);
  if (!(of in definitions) || !dimensionsOf(of as RecordType).some(({ id }) => id === by)) return [];
  const linked = listed(attrs['codes'])[0];
  const counted = countRecords(
    catalogue,
    { of, by, count: 'records', ...(linked === undefined ? {} : { linked }) },
    language,
  );
  const stated = statisticsWords(language);
  const typeOf = catalogue.prepare('select type from record where code = ?', { pluck: true });
  const bars = counted.rows.map(({ id, label, depth, total }) => {
    const isRecord = id !== UNSAID && id !== UNCERTAIN && typeOf.get([id]) !== undefined;
    const printed = isRecord
      ? titleText(filling, { code: id, type: String(typeOf.get([id])), title: label })
      : naming.mask(label);
    return {
      label: id === UNSAID ? stated.unsaid : id === UNCERTAIN ? stated.uncertain : printed,
      value: total,
      printed: String(total),
      depth,
    };
  });
  const dimension = dimensionsOf(of as RecordType).find(({ id }) => id === by)?.label[language] ?? by;
  const title = `${definitions[of as RecordType].plural[language]}: ${dimension}`;
  return bars.length === 0
    ? [{ kind: 'paragraph', runs: [{ text: words.statistics.none, muted: true }] }]
    : figureOf(
        {
          title: title.charAt(0).toLocaleUpperCase() + title.slice(1),
          base: stated.base(counted.units, counted.count, counted.records),
          bars,
          notes: [words.statistics.limits],
        },
        filling,
      );
}

function said(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function listed(value: unknown): string[] {
  if (typeof value === 'string') return value === '' ? [] : value.split(/[\s,]+/).filter((each) => each !== '');
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function dayOf(value: unknown, which: 'earliest' | 'latest'): string | null {
  return typeof value === 'string' && isEdtf(value) ? (boundsOf(parseEdtf(value))[which]?.slice(0, 10) ?? null) : null;
}
