import { vocabularyOf } from '../../../../shared/vocabulary/vocabularies.ts';
import { termOf } from '../../../../shared/vocabulary/vocabulary.ts';
import type { DataInput, DataRecord, DataType } from '../data-record.ts';
import { entriesIn, referredIn, termsIn } from '../read-record.ts';
import { codes, codesIn, firstDate, remarks, supporting, textIn } from './cells.ts';
import type { EsfRow } from './fields.ts';

/** What is done to somebody, an act for each victim. */
const ACTS: ReadonlySet<DataType> = new Set(['detention', 'incident', 'liquidation']);
const VICTIM: ReadonlySet<string> = new Set(['victim', 'subject', 'target']);

const TOLD = [
  'date',
  'place',
  'exactPlace',
  'placeAtEnd',
  'placeType',
  'kind',
  'actType',
  'violations',
  'reasons',
  'grounds',
  'methods',
  'attribution',
  'statusAtEnd',
  'articles',
  'provisions',
  'conditions',
  'intent',
  'seized',
  'perpetrators',
];

/** Acts, and who was involved in each: those who are recorded as having done it, and nobody for an office alone. */
export function actRows(input: DataInput): { acts: EsfRow<'act'>[]; involvements: EsfRow<'involvement'>[] } {
  const acts: EsfRow<'act'>[] = [];
  const involvements: EsfRow<'involvement'>[] = [];
  const byId = new Map(input.records.map((record) => [record.id, record]));
  for (const record of input.records) {
    if (!ACTS.has(record.type)) continue;
    const victims = input.links.filter(({ of, role }) => of === record.id && VICTIM.has(role.id ?? ''));
    const own = (victims.length === 0 ? [null] : victims).map((victim) => ({
      '2101': victim?.id ?? input.derivedId(record.id, 'act'),
      '2102': victim?.who ?? '',
      ...actOf(input, record, caseOf(input, record, byId)),
    }));
    acts.push(...own);
    for (const { '2101': act } of own) involvements.push(...involvedIn(input, record, act));
  }
  return { acts, involvements };
}

function actOf(input: DataInput, record: DataRecord, belongsTo: DataRecord | undefined): EsfRow<'act'> {
  const { language } = input;
  const { initial, final, note } = firstDate(record, 'date');
  const text = (key: string): string => textIn(record, key, language);
  const incommunicado = entriesIn(record, 'incommunicado')[0];
  const seized = entriesIn(record, 'seized')[0];
  const counsel =
    belongsTo === undefined ? [] : entriesIn(belongsTo, 'counsel').flatMap((each) => termsIn(each, 'how'));
  return {
    '2103': record.id,
    '2109': typeOfAct(record, language),
    '2111': initial.date,
    '2111_1': initial.type,
    '2112': [text('exactPlace'), text('place')].filter((each) => each !== '').join(', '),
    '2113': [text('reasons'), text('grounds')].filter((each) => each !== '').join('\n'),
    '2114': codesIn(record, 'methods', language),
    '2115': codesIn(record, 'attribution', language),
    '2121': final.date,
    '2121_1': final.type,
    '2122': text('placeAtEnd'),
    '2123': codesIn(record, 'statusAtEnd', language),
    '2150': [record.title, remarks(record, TOLD, language, [note])].filter((each) => each !== '').join('\n'),
    '2153': codesIn(record, 'placeType', language),
    '2154': text('articles') || (belongsTo === undefined ? '' : textIn(belongsTo, 'articles', language)),
    '2155': text('provisions'),
    '2166': supporting(input, record.id),
    '3112': record.type === 'detention' ? codesIn(record, 'kind', language) : '',
    '3113': text('conditions'),
    '3114': incommunicado === undefined ? '' : codesIn(incommunicado, 'whereabouts', language),
    '3115': codes(counsel, language),
    ...(belongsTo === undefined
      ? {}
      : {
          '3110': textIn(belongsTo, 'accusation', language),
          '3116': codesIn(belongsTo, 'courtType', language),
          '3118': textIn(belongsTo, 'number', language) || belongsTo.id,
          '3119': belongsTo.title,
          '3311': codesIn(belongsTo, 'forcedStatements', language),
        }),
    '3351': codesIn(record, 'intent', language),
    ...(seized === undefined
      ? {}
      : {
          '3410': textIn(seized, 'what', language),
          '3411': textIn(seized, 'value', language),
          '3412': codesIn(seized, 'compensation', language),
        }),
  };
}

/** The case that a detention belongs to, where it is one. */
function caseOf(input: DataInput, record: DataRecord, byId: ReadonlyMap<string, DataRecord>): DataRecord | undefined {
  const cases = input.links.flatMap(({ of, who }) =>
    of === record.id && byId.get(who)?.type === 'case' ? byId.get(who) : [],
  );
  return cases.length === 1 ? cases[0] : undefined;
}

/** The kinds of our records in micro-thesaurus 4, where no type of act is recorded. */
const ACT_OF_KIND: Readonly<Record<string, string>> = {
  'detention.arrest': 'arrest',
  'detention.house-arrest': 'house-arrest',
  'incident.torture': 'torture',
};
const ACT_OF_TYPE: Partial<Record<DataType, string>> = {
  detention: 'detention',
  liquidation: 'acts-against-association',
};

function typeOfAct(record: DataRecord, language: DataInput['language']): string {
  const recorded = [...termsIn(record, 'actType'), ...termsIn(record, 'violations')];
  if (recorded.length > 0) return codes(recorded.slice(0, 1), language);
  const kinds = termsIn(record, 'kind');
  const act = kinds.map(({ id }) => ACT_OF_KIND[`${record.type}.${id}`]).find((each) => each !== undefined);
  const found = termOf(vocabularyOf('act-type'), act ?? ACT_OF_TYPE[record.type] ?? '');
  return found?.notation ?? codes(kinds.slice(0, 1), language);
}

function involvedIn(input: DataInput, record: DataRecord, act: string): EsfRow<'involvement'>[] {
  const { language } = input;
  const linked = input.links
    .filter(({ of, role }) => of === record.id && role.id === 'perpetrator')
    .map(({ id, who, note }) => ({
      '2401': input.derivedId(id, act),
      '2402': who,
      '2403': record.id,
      '2404': act,
      '2450': note,
    }));
  const described = entriesIn(record, 'perpetrators').map((each, at) => ({
    '2401': input.derivedId(act, 'perpetrator', each.id ?? String(at)),
    '2402': referredIn(each, 'body')
      .map(({ id }) => id)
      .join('; '),
    '2403': record.id,
    '2404': act,
    '2409': codesIn(each, 'degree', language),
    '2412': codesIn(each, 'type', language),
    '2422': codesIn(each, 'status', language),
    '2450': ['unit', 'rank', 'description', 'number']
      .map((key) => textIn(each, key, language))
      .filter((text) => text !== '')
      .join('; '),
  }));
  return [...linked, ...described];
}
