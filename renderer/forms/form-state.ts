import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { initial } from './form-base.ts';
import { isChanged, unchanged } from './link-changes.ts';
import type {
  Base,
  CitationPart,
  Faults,
  FormAction,
  FormState,
  Proven,
  WrittenCitation,
  WrittenLink,
  WrittenOthers,
} from './form-shape.ts';
import { preferring, sameOthers, shiftedOthers, withOther } from './other-values.ts';
import {
  blankOne,
  isRows,
  sameWritten,
  type NextRow,
  type Path,
  type Row,
  type Written,
  type WrittenGroup,
} from './written.ts';
import { duplicated, moved, put, renumbered } from './written-change.ts';

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
        citations: state.citations.filter(({ proves }) => !goesWith(state, proves, action.path, action.row)),
        faults: without(state.faults, action.path),
      };
    case 'duplicate row': {
      const { next, drawn } = counter(state);
      const copied = changed(state, action.path, (list) => (isRows(list) ? duplicated(list, action.row, next) : list));
      return { ...copied, nextRow: drawn() };
    }
    case 'move row':
      return changed(state, action.path, (list) => (isRows(list) ? moved(list, action.row, action.by) : list));
    case 'add other value': {
      const field = fieldOf(definitions[state.type], action.field);
      if (field === undefined) return state;
      const { next, drawn } = counter(state);
      return { ...state, others: withOther(state, field, next), nextRow: drawn() };
    }
    case 'prefer':
      return {
        ...preferring(state, action.field, action.row),
        faults: without(state.faults, ['fields', action.field]),
      };
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
          citation.row === action.row ? rewritten(citation, action.part, action.value) : citation,
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
  position: null,
  offered: false,
};

/** Another document or page is another place: where the passage stood says nothing there. */
function rewritten(citation: WrittenCitation, part: CitationPart, value: string): WrittenCitation {
  const isElsewhere = (part === 'document' || part === 'page') && citation[part].trim() !== value.trim();
  return { ...citation, [part]: value, offered: false, ...(isElsewhere ? { position: null } : {}) };
}

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
        !sameWritten(state.fields[key], before.fields[key]) || !sameOthers(state.others[key], before.others[key]),
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
    fields[key] = mine.has(key)
      ? (state.fields[key] ?? null)
      : renumbered(now.fields[key] ?? null, (row) => row + shift);
    const those = mine.has(key) ? state.others[key] : now.others[key];
    if (those !== undefined) others[key] = mine.has(key) ? those : shiftedOthers(those, shift);
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

function changed(state: FormState, [root, ...path]: Path, change: (now: Written) => Written): FormState {
  if (root === 'fields') return { ...state, fields: put(state.fields, path, change) as WrittenGroup };
  if (root === 'others')
    return {
      ...state,
      others: put(state.others as unknown as WrittenGroup, path, change) as unknown as FormState['others'],
    };
  return state;
}

/** Whether a source that is being written was for an entry, or for one of several values, that is taken away. */
function goesWith(state: FormState, proves: Proven, [root, key, part, ...deeper]: Path, row: number): boolean {
  if (proves.is !== 'field' || proves.field !== key || deeper.length > 0) return false;
  if (root === 'others') return proves.item === undefined && (proves.other ?? 0) === row;
  const list = part === undefined ? state.fields[key] : undefined;
  const entry = isRows(list) ? list.find((each) => each.row === row)?.value : undefined;
  const id = typeof entry === 'object' && entry !== null && 'id' in entry ? entry.id : undefined;
  return id !== undefined && proves.item === id;
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
