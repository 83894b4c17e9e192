import type { CallRequestInput } from '../../shared/contract/calls.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { dateOf, dimensionsOf, type OfferedDimension } from '../../shared/statistics/dimension.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import { typedDate } from '../records/list-filter.ts';

/** What is asked, as a person chose it. */
export interface StatisticsView {
  readonly of: RecordType;
  readonly count: 'records' | 'people';
  /** Dimensions of shared/statistics/dimension.ts. */
  readonly by: string;
  readonly across: string | null;
  /** Limits of the date as they were typed. */
  readonly from: string;
  readonly until: string;
  readonly certain: boolean;
  /** Code of a record. */
  readonly linked: string | null;
  readonly isChart: boolean;
}

export const FIRST_QUESTION: StatisticsView = {
  of: 'event',
  count: 'records',
  by: 'kind',
  across: null,
  from: '',
  until: '',
  certain: false,
  linked: null,
  isChart: false,
};

/** What is asked first of a type that has it: what its records are, then when they were. */
const TELLING = ['kind', 'type', 'subtype', 'year'];

/**
 * The question as it can be put: another type has other fields, and an own field may be gone since the question was kept.
 */
export function fitted(view: StatisticsView): StatisticsView {
  const of = Object.hasOwn(definitions, view.of) ? view.of : FIRST_QUESTION.of;
  const offered = dimensionsOf(of).map(({ id }) => id);
  const isOffered = (dimension: string | null): dimension is string =>
    dimension !== null && offered.includes(dimension);
  const by = isOffered(view.by) ? view.by : (TELLING.find(isOffered) ?? offered[0] ?? 'year');
  return {
    ...view,
    of,
    by,
    across: isOffered(view.across) && view.across !== by ? view.across : null,
    count: of === 'person' ? 'records' : view.count,
  };
}

/** Whether records of a type have a date of their own, so that they can be counted within a span. */
export function hasDate(type: RecordType): boolean {
  return dateOf(definitions[type]) !== undefined;
}

/** The question for the host. A date that cannot be read yet limits nothing. */
export function toInput(view: StatisticsView, language: Language): CallRequestInput<'statistics.read'> {
  const { of, count, by, across, certain, linked } = view;
  const [from, until] = hasDate(of) ? [typedDate(view.from), typedDate(view.until)] : [null, null];
  const span = { earliest: dayOf(from?.earliest), latest: dayOf(until?.latest) };
  const isLimited = span.earliest !== null || span.latest !== null;
  return {
    of,
    count,
    by,
    language,
    ...(across === null ? {} : { across }),
    ...(isLimited ? { span, certain } : {}),
    ...(linked === null ? {} : { linked }),
  };
}

/** Whether anything but the type narrows what is counted. */
export function isNarrowed(view: StatisticsView): boolean {
  return view.from.trim() !== '' || view.until.trim() !== '' || view.linked !== null;
}

/** What records of a type can be counted by, as a chooser offers it. */
export function offeredDimensions(
  type: RecordType,
  language: Language,
  linkedTo: (type: string) => string,
): readonly { readonly id: string; readonly label: string }[] {
  const name = ({ id, kind, label }: OfferedDimension): string =>
    kind === 'links'
      ? linkedTo(definitions[id.slice('linked.'.length) as RecordType].label[language])
      : label[language];
  return dimensionsOf(type).map((each) => ({ id: each.id, label: capital(name(each)) }));
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function dayOf(bound: string | null | undefined): string | null {
  return bound?.slice(0, 10) ?? null;
}
