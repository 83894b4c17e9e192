import type { Labels } from '../vocabulary/vocabulary.ts';
import { USUAL_MAPPING, type FieldTarget, type TableMapping, type Target } from './mapping.ts';

/** What a column of a known list is called, and what it is meant for. What its cells say may decide between two fields. */
interface KnownColumn {
  readonly names: readonly string[];
  /** Recognised by it: the list is not that one without these columns. */
  readonly isTelling?: true;
  readonly to: readonly Target[] | ((samples: readonly string[]) => readonly Target[]);
}

export interface ReadyMapping {
  readonly id: string;
  readonly label: Labels;
  readonly columns: readonly KnownColumn[];
  readonly frame: Pick<TableMapping, 'records' | 'links' | 'references'>;
}

const field = (record: string, name: string, reading: Partial<FieldTarget> = {}): Target => ({
  record,
  field: name,
  ...reading,
});
const fullName = (record: string): Target[] => [
  field(record, 'familyName', { as: 'family-name' }),
  field(record, 'firstName', { as: 'first-name' }),
  field(record, 'patronymic', { as: 'patronymic' }),
];
const FLAG = /^(?:true|false|yes|no|y|n|0|1|да|нет|так|не|\+|-)?$/i;
const NO = { false: '', no: '', n: '', '0': '', нет: '', не: '' };

/**
 * The list of political prisoners that the Viasna Human Rights Centre publishes, by the columns of its public CSV. A row makes a person, the
 * criminal case with its articles and verdict, and the detention; prisons and judges become one record each, however many rows name them.
 */
const viasna: ReadyMapping = {
  id: 'viasna',
  label: {
    en: 'List of political prisoners (Viasna)',
    ru: 'Список политзаключённых («Вясна»)',
    be: 'Спіс палітвязняў («Вясна»)',
  },
  columns: [
    { names: ['name', 'full name', 'фио', 'имя', 'імя', 'піб'], isTelling: true, to: fullName('person') },
    { names: ['gender', 'sex', 'пол'], to: [field('person', 'sex')] },
    {
      names: ['birthday', 'birth date', 'date of birth', 'дата рождения', 'дата нараджэння'],
      to: [field('person', 'birthDate')],
    },
    {
      names: ['articles', 'статьи', 'артыкулы'],
      isTelling: true,
      to: [
        field('case', 'articles.article', { as: 'article' }),
        field('case', 'articles.part', { as: 'part' }),
        field('case', 'articles.wording'),
      ],
    },
    { names: ['clusters', 'группы', 'групы'], to: [field('person', 'themes')] },
    { names: ['penalty', 'приговор', 'прысуд'], to: [field('case', 'verdicts.note')] },
    { names: ['prison', 'место заключения', 'месца зняволення'], isTelling: true, to: [field('prison', 'name')] },
    { names: ['judge', 'судья', 'суддзя'], to: fullName('judge') },
    {
      names: ['arrested', 'дата задержания', 'дата затрымання'],
      isTelling: true,
      to: [field('detention', 'date', { as: 'start' })],
    },
    { names: ['verdict_date', 'verdict date', 'дата приговора', 'дата прысуду'], to: [field('case', 'verdicts.date')] },
    {
      names: ['release_date', 'release date', 'дата освобождения', 'дата вызвалення'],
      to: [field('detention', 'date', { as: 'end' }), field('detention', 'releasedOn')],
    },
    {
      names: ['died', 'дата смерти', 'дата смерці'],
      to: (samples) =>
        samples.every((sample) => FLAG.test(sample))
          ? [field('person', 'deceased')]
          : [field('person', 'deceasedOn', { words: NO })],
    },
    {
      names: ['fake_terrorist_list', 'terrorist list'],
      to: [
        field('person', 'listings.list', {
          words: { true: 'terrorist-list', yes: 'terrorist-list', y: 'terrorist-list', '1': 'terrorist-list', ...NO },
        }),
      ],
    },
    { names: ['status', 'статус'], to: [field('case', 'outcome')] },
    // The number in the list says who somebody is, so it must not become a code: codes stand in for names.
    { names: ['id'], to: [field('case', 'remarks', { prefix: 'Viasna list, ' })] },
  ],
  frame: {
    records: [
      { key: 'prison', type: 'place', each: 'name', set: {}, needs: [] },
      {
        key: 'judge',
        type: 'person',
        each: 'name',
        set: { roles: 'judge' },
        needs: [],
      },
      { key: 'person', type: 'person', each: 'row', set: {}, needs: [] },
      { key: 'case', type: 'case', each: 'row', set: { kind: 'criminal' }, needs: [] },
      { key: 'detention', type: 'detention', each: 'row', set: {}, needs: [] },
    ],
    links: [
      { from: 'case', to: 'person', role: 'defendant' },
      { from: 'case', to: 'judge', role: 'judge' },
      { from: 'detention', to: 'person', role: 'victim' },
      { from: 'detention', to: 'case', role: 'case' },
    ],
    references: [
      { record: 'case', field: 'judges', to: 'judge' },
      { record: 'detention', field: 'place', to: 'prison' },
    ],
  },
};

/** A list of organisations that were liquidated, or that liquidated themselves, as Lawtrend publishes them. */
const liquidated: ReadyMapping = {
  id: 'liquidated',
  label: {
    en: 'List of liquidated organisations',
    ru: 'Список ликвидированных организаций',
    be: 'Спіс ліквідаваных арганізацый',
  },
  columns: [
    {
      names: [
        'name',
        'organisation',
        'organization',
        'название',
        'наименование',
        'организация',
        'назва',
        'арганізацыя',
      ],
      isTelling: true,
      to: [field('organisation', 'name')],
    },
    {
      names: [
        'legal form',
        'form',
        'организационно-правовая форма',
        'правовая форма',
        'форма',
        'арганізацыйна-прававая форма',
      ],
      to: [field('organisation', 'legalForm')],
    },
    {
      names: ['registration number', 'reg. number', 'унп', 'регистрационный номер', 'рэгістрацыйны нумар'],
      to: [field('organisation', 'registrationNumber')],
    },
    {
      names: [
        'date',
        'date of liquidation',
        'liquidated on',
        'дата',
        'дата ликвидации',
        'дата ліквідацыі',
        'дата решения',
        'дата рашэння',
      ],
      to: [field('liquidation', 'date')],
    },
    {
      names: ['body', 'court', 'орган', 'суд', 'кто принял решение', 'хто прыняў рашэнне'],
      to: [field('body', 'name')],
    },
    {
      names: ['measure', 'kind', 'способ ликвидации', 'мера', 'вид', 'спосаб ліквідацыі', 'від'],
      isTelling: true,
      to: [field('liquidation', 'measure')],
    },
    {
      names: ['grounds', 'reason', 'основание', 'основания', 'причина', 'падстава', 'падставы'],
      to: [field('liquidation', 'grounds')],
    },
    { names: ['region', 'город', 'регион', 'область', 'горад', 'рэгіён', 'вобласць'], to: [field('region', 'name')] },
    { names: ['case number', 'номер дела', 'нумар справы'], to: [field('liquidation', 'number')] },
  ],
  frame: {
    records: [
      { key: 'region', type: 'place', each: 'name', set: {}, needs: [] },
      { key: 'body', type: 'organisation', each: 'name', set: {}, needs: [] },
      { key: 'organisation', type: 'organisation', each: 'row', set: {}, needs: [] },
      { key: 'liquidation', type: 'liquidation', each: 'row', set: {}, needs: [] },
    ],
    links: [
      { from: 'liquidation', to: 'organisation', role: 'victim' },
      { from: 'liquidation', to: 'body', role: 'authority' },
    ],
    references: [
      { record: 'organisation', field: 'place', to: 'region' },
      { record: 'liquidation', field: 'court', to: 'body' },
    ],
  },
};

export const readyMappings: readonly ReadyMapping[] = [viasna, liquidated];

/** A ready mapping for the columns that a table has; null where the table lacks one by which the list is recognised. */
export function readyMapping(
  { id, columns: known, frame }: ReadyMapping,
  columns: readonly string[],
  samples: (column: string) => readonly string[],
): TableMapping | null {
  const found = known.map((each) => ({
    each,
    column: columns.find((column) => each.names.includes(column.trim().toLowerCase())),
  }));
  if (found.some(({ each, column }) => each.isTelling === true && column === undefined)) return null;
  const mapped = found.flatMap(({ each: { to }, column }) =>
    column === undefined ? [] : [{ column, to: [...(typeof to === 'function' ? to(samples(column)) : to)] }],
  );
  const used = new Set(mapped.flatMap(({ to }) => to.map(({ record }) => record)));
  const isUsed = (...keys: string[]): boolean => keys.every((key) => used.has(key));
  return {
    ...USUAL_MAPPING,
    ready: id,
    records: frame.records.filter(({ key }) => used.has(key)),
    links: frame.links.filter(({ from, to }) => isUsed(from, to)),
    references: frame.references.filter(({ record, to }) => isUsed(record, to)),
    columns: mapped,
  };
}
