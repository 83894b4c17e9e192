import type { DataInput, DataRecord, DataType } from '../data-record.ts';
import { codesIn, codes, firstDate, remarks, supporting, textIn } from './cells.ts';
import type { EsfRow } from './fields.ts';

/** What the formats call events: whatever happened, and what it belongs to. */
const EVENTS: ReadonlySet<DataType> = new Set(['case', 'detention', 'event', 'incident', 'liquidation']);

export function isEvent(record: DataRecord | undefined): record is DataRecord {
  return record !== undefined && EVENTS.has(record.type);
}

const TOLD = [
  'date',
  'openedOn',
  'summary',
  'accusation',
  'place',
  'impact',
  'verification',
  'violations',
  'rights',
  'monitoring',
];

export function eventRows(input: DataInput): EsfRow<'event'>[] {
  const { language } = input;
  return input.records.filter(isEvent).map((record) => {
    const { initial, final, note } = firstDate(record, record.type === 'case' ? 'openedOn' : 'date');
    return {
      '0101': record.id,
      '0102': record.title,
      '0111': textIn(record, 'place', language),
      '0113': initial.date,
      '0113_1': initial.type,
      '0114': final.date,
      '0114_1': final.type,
      '0115': [textIn(record, 'summary', language), textIn(record, 'accusation', language)]
        .filter((text) => text !== '')
        .join('\n'),
      '0116': textIn(record, 'impact', language),
      '0150': remarks(record, TOLD, language, [note]),
      '0151': codesIn(record, 'verification', language),
      '0152': codesIn(record, 'violations', language),
      '0153': codesIn(record, 'rights', language),
      '0166': supporting(input, record.id),
      '0172': codesIn(record, 'monitoring', language),
    };
  });
}

/** Links between events: an arrest belongs to a case. The list of kinds says less than our roles do; the role stands in the remarks. */
export function chainRows(input: DataInput): EsfRow<'chain-of-events'>[] {
  const byId = new Map(input.records.map((record) => [record.id, record]));
  return input.links
    .filter(({ of, who }) => isEvent(byId.get(of)) && isEvent(byId.get(who)))
    .map(({ id, of, who, role, note }) => ({
      '2201': id,
      '2202': of,
      '2203': who,
      '2209': role.id === 'case' || role.id === 'detention' ? PART_OF : codes([role], input.language),
      '2250': [role.labels[input.language], note].filter((text) => text !== '').join(': '),
    }));
}

/** Micro-thesaurus 22: the event is a part of the other. */
const PART_OF = '21';

const TOLD_OF_REMEDY = ['kind', 'date', 'body', 'requestedOf', 'response', 'impact', 'state', 'priority'];

export function interventionRows(input: DataInput): EsfRow<'intervention'>[] {
  const { language } = input;
  const byId = new Map(input.records.map((record) => [record.id, record]));
  return input.records
    .filter(({ type }) => type === 'remedy')
    .map((record) => {
      const { initial, note } = firstDate(record, 'date');
      const linked = input.links.flatMap(({ of, who }) => (of === record.id ? [who] : who === record.id ? [of] : []));
      const victims = input.links
        .filter(({ of, role }) => of === record.id && VICTIMS.has(role.id ?? ''))
        .map(({ who }) => who);
      return {
        '2601': record.id,
        '2603': linked.filter((id) => isEvent(byId.get(id))).join('; '),
        '2604': victims.join('; '),
        '2609': codesIn(record, 'kind', language),
        '2611': initial.date,
        '2611_1': initial.type,
        '2612': [textIn(record, 'body', language), textIn(record, 'requestedOf', language)]
          .filter((text) => text !== '')
          .join('; '),
        '2613': codesIn(record, 'response', language),
        '2614': codesIn(record, 'impact', language),
        '2650': [record.title, remarks(record, TOLD_OF_REMEDY, language, [note])]
          .filter((text) => text !== '')
          .join('\n'),
        '2651': codesIn(record, 'state', language),
        '2652': codesIn(record, 'priority', language),
        '2666': supporting(input, record.id),
      };
    });
}

const VICTIMS: ReadonlySet<string> = new Set(['victim', 'subject', 'defendant']);
