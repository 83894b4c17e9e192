import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { initial } from './form-base.ts';
import { isChanged, unchanged } from './link-changes.ts';
import type { Base, Faults, FormAction, FormState, WrittenCitation, WrittenLink, WrittenOthers } from './form-shape.ts';
import {
  blank,
  blankOne,
  isBlank,
  isRows,
  sameWritten,
  type NextRow,
  type Path,
  type Row,
  type Written,
  type WrittenGroup,
} from './written.ts';

/** The form of a new record. */
export function emptyForm(type: RecordType): FormState {
  return formOf(type, { code: null, rev: null, fields: {}, others: {}, links: [], citations: [], referred: {} });
}

/** The form of a record as the archive holds it. */
export function formOf(type: RecordType, base: Base): FormState {
  const { fields, others, nextRow } = initial(type, base);
  return {
    type,
    base,
    fields,
    others,
    links: [],
    linksRemoved: [],
    linksChanged: [],
    citations: [],
    citationsRemoved: [],
    titles: {},
    nextRow,
    faults: {},
  };
}

/** The form after something was done in it. */
export function reduce(state: FormState, action: FormAction): FormState {
  const done = step(state, action);
  return 'chosen' in action && action.chosen !== undefined
    ? { ...done, titles: { ...done.titles, [action.chosen.code]: action.chosen } }
    : done;
}

function step(state: FormState, action: FormAction): FormState {
  const row = state.nextRow;
  switch (action.do) {
    case 'write':
      return { ...changed(state, action.path, () => action.value), faults: without(state.faults, action.path) };
    case 'add row': {
      const { next, drawn } = counter(state);
      const fresh: Row = { row: next(), value: blankOne(action.field, next) };
      const added = changed(state, action.path, (list) => {
        const rows = isRows(list) ? list : [];
        const at = rows.findIndex((each) => each.row === action.after);
        return at < 0 ? [...rows, fresh] : rows.toSpliced(at + 1, 0, fresh);
      });
      return { ...added, nextRow: drawn() };
    }
    case 'remove row':
      return {
        ...changed(state, action.path, (list) =>
          isRows(list) ? list.filter((each) => each.row !== action.row) : list,
        ),
        faults: without(state.faults, action.path),
      };
    case 'move row':
      return changed(state, action.path, (list) => (isRows(list) ? moved(list, action.row, action.by) : list));
    case 'add other value': {
      const field = fieldOf(definitions[state.type], action.field);
      if (field === undefined) return state;
      const now = state.others[action.field];
      const { next, drawn } = counter(state);
      const fresh: Row = { row: next(), value: blank(field, next) };
      const values = [...(now?.values ?? []), fresh];
      return {
        ...state,
        others: { ...state.others, [action.field]: { values, reason: now?.reason ?? '' } },
        nextRow: drawn(),
      };
    }
    case 'prefer':
      return prefer(state, action.field, action.row);
    case 'add link': {
      const link: WrittenLink = { ...NO_LINK, ...action.link, row };
      return { ...state, links: [...state.links, link], nextRow: row + 1 };
    }
    case 'write link':
      return {
        ...state,
        links: state.links.map((link) =>
          link.row === action.row ? { ...link, [action.part]: action.value, offered: false } : link,
        ),
        faults: without(state.faults, ['links', action.row]),
      };
    case 'take link away':
      return {
        ...state,
        links: state.links.filter((link) => link.row !== action.row),
        citations: state.citations.filter(({ proves }) => proves.is !== 'new-link' || proves.row !== action.row),
        faults: without(state.faults, ['links', action.row]),
      };
    case 'remove link':
      return { ...state, linksRemoved: [...new Set([...state.linksRemoved, action.id])] };
    case 'keep link':
      return { ...state, linksRemoved: state.linksRemoved.filter((id) => id !== action.id) };
    case 'change link': {
      const stored = state.base.links.find(({ id }) => id === action.id);
      const now = state.linksChanged.find(({ id }) => id === action.id) ?? (stored && unchanged(stored));
      if (now === undefined) return state;
      const next = action.part === undefined ? now : { ...now, [action.part]: action.value ?? '' };
      const others = state.linksChanged.filter(({ id }) => id !== action.id);
      return { ...state, linksChanged: [...others, next], faults: without(state.faults, ['links', action.id]) };
    }
    case 'leave link':
      return {
        ...state,
        linksChanged: state.linksChanged.filter(({ id }) => id !== action.id),
        faults: without(state.faults, ['links', action.id]),
      };
    case 'cite': {
      const citation: WrittenCitation = { ...NO_CITATION, ...action.from, proves: action.proves, row };
      return { ...state, citations: [...state.citations, citation], nextRow: row + 1 };
    }
    case 'write citation':
      return {
        ...state,
        citations: state.citations.map((citation) =>
          citation.row === action.row ? { ...citation, [action.part]: action.value, offered: false } : citation,
        ),
        faults: without(state.faults, ['citations', action.row]),
      };
    case 'take citation away':
      return {
        ...state,
        citations: state.citations.filter((citation) => citation.row !== action.row),
        faults: without(state.faults, ['citations', action.row]),
      };
    case 'remove citation':
      return { ...state, citationsRemoved: [...new Set([...state.citationsRemoved, action.id])] };
    case 'keep citation':
      return { ...state, citationsRemoved: state.citationsRemoved.filter((id) => id !== action.id) };
    case 'find fault':
      return { ...state, faults: action.faults };
    case 'rebase':
      return rebase(state, action.base);
    case 'replace':
      return action.state;
  }
}

const NO_LINK: WrittenLink = {
  row: 0,
  other: '',
  direction: 'out',
  role: '',
  from: '',
  until: '',
  note: '',
  offered: false,
};
const NO_CITATION: WrittenCitation = {
  row: 0,
  proves: { is: 'record' },
  document: '',
  page: '',
  place: '',
  quote: '',
  reliability: '',
  connection: '',
  offered: false,
};

/** Whether anything was written, chosen or taken away since the form was filled. */
export function isDirty(state: FormState): boolean {
  return (
    state.linksRemoved.length > 0 ||
    state.linksChanged.some((change) => isChanged(change, state.base.links)) ||
    state.citationsRemoved.length > 0 ||
    state.links.some((link) => !link.offered && !isEmptyLink(link)) ||
    state.citations.some((citation) => !citation.offered && !isEmptyCitation(citation)) ||
    changedFields(state).length > 0
  );
}

/** Keys of the fields that stand otherwise in the form than in the archive, in the order of the definition. */
export function changedFields(state: FormState): string[] {
  const before = initial(state.type, state.base);
  return definitions[state.type].fields
    .map(({ key }) => key)
    .filter(
      (key) =>
        !sameWritten(state.fields[key], before.fields[key]) || !sameWritten(state.others[key], before.others[key]),
    );
}

export function isEmptyLink(link: WrittenLink): boolean {
  return [link.other, link.role, link.from, link.until, link.note].every((part) => part.trim() === '');
}

export function isEmptyCitation({ document, page, place, quote }: WrittenCitation): boolean {
  return [document, page, place, quote].every((part) => part.trim() === '');
}

/** The form upon a newer state of the record: what was changed in the form stays, everything else is as it is now. */
function rebase(state: FormState, base: Base): FormState {
  const mine = new Set(changedFields(state));
  const now = initial(state.type, base);
  // Rows of the newer state get numbers that no row of the form has.
  const shift = state.nextRow;
  const fields: Record<string, Written> = {};
  const others: Record<string, WrittenOthers> = {};
  for (const { key } of definitions[state.type].fields) {
    fields[key] = mine.has(key) ? (state.fields[key] ?? null) : shifted(now.fields[key] ?? null, shift);
    const those = mine.has(key) ? state.others[key] : now.others[key];
    if (those !== undefined) others[key] = mine.has(key) ? those : (shifted(those, shift) as WrittenOthers);
  }
  const links = new Set(base.links.map(({ id }) => id));
  const citations = new Set([...base.citations, ...base.links.flatMap((link) => link.citations)].map(({ id }) => id));
  return {
    ...state,
    base,
    fields,
    others,
    linksRemoved: state.linksRemoved.filter((id) => links.has(id)),
    linksChanged: state.linksChanged.filter(({ id }) => links.has(id)),
    citationsRemoved: state.citationsRemoved.filter((id) => citations.has(id)),
    citations: state.citations.filter(({ proves }) => proves.is !== 'link' || links.has(proves.id)),
    nextRow: state.nextRow + now.nextRow,
    faults: {},
  };
}

function shifted(written: Written, by: number): Written {
  if (isRows(written)) return written.map(({ row, value }) => ({ row: row + by, value: shifted(value, by) }));
  if (typeof written !== 'object' || written === null || 'ref' in written) return written;
  return Object.fromEntries(Object.entries(written).map(([key, value]) => [key, shifted(value, by)]));
}

/** Another source's value becomes the preferred one, and the one that was preferred stands beside it. */
function prefer(state: FormState, field: string, row: number): FormState {
  const others = state.others[field];
  const chosen = others?.values.find((each) => each.row === row);
  if (others === undefined || chosen === undefined) return state;
  const was = state.fields[field] ?? '';
  const values = isBlank(was)
    ? others.values.filter((each) => each !== chosen)
    : others.values.map((each) => (each === chosen ? { row, value: was } : each));
  return {
    ...state,
    fields: { ...state.fields, [field]: chosen.value },
    others: { ...state.others, [field]: { ...others, values } },
    faults: without(state.faults, ['fields', field]),
  };
}

function changed(state: FormState, [root, ...path]: Path, change: (now: Written) => Written): FormState {
  if (root === 'fields') return { ...state, fields: put(state.fields, path, change) as WrittenGroup };
  if (root === 'others')
    return { ...state, others: put(state.others, path, change) as Readonly<Record<string, WrittenOthers>> };
  return state;
}

function put(written: Written, [first, ...rest]: Path, change: (now: Written) => Written): Written {
  if (first === undefined) return change(written);
  if (typeof first === 'number') {
    const rows = isRows(written) ? written : [];
    return rows.map((each) => (each.row === first ? { row: first, value: put(each.value, rest, change) } : each));
  }
  const group = (typeof written === 'object' && written !== null && !isRows(written) ? written : {}) as WrittenGroup;
  return { ...group, [first]: put(group[first] ?? null, rest, change) };
}

function moved(rows: readonly Row[], row: number, by: 1 | -1): readonly Row[] {
  const at = rows.findIndex((each) => each.row === row);
  const other = rows[at + by];
  const mine = rows[at];
  return mine === undefined || other === undefined ? rows : rows.with(at, other).with(at + by, mine);
}

/** What is written anew is not faulty any more until it is looked at again. */
function without(faults: Faults, path: Path): Faults {
  const place = path.join('.');
  const left = Object.entries(faults).filter(([each]) => each !== place && !each.startsWith(`${place}.`));
  return left.length === Object.keys(faults).length ? faults : Object.fromEntries(left);
}

function counter(state: FormState): { readonly next: NextRow; readonly drawn: () => number } {
  let drawn = state.nextRow;
  return { next: () => drawn++, drawn: () => drawn };
}
