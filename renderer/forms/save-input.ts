import type { CallRequestInput } from '../../shared/contract/calls.ts';
import { readDate } from '../../shared/dates/read.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import type { FormFault, FormState, ShownCitation, WrittenCitation } from './form-shape.ts';
import { changedFields, isEmptyCitation, isEmptyLink } from './form-state.ts';
import { sentChanges } from './link-changes.ts';
import { isDisputed, preferredValue, sameStored, valueCited, valueNumbered } from './other-values.ts';
import { storedFrom, type Fault, type Path } from './written.ts';

export type SaveInput = CallRequestInput<'records.save'>;
type Cited = NonNullable<NonNullable<SaveInput['citations']>['add']>[number];

/** What is sent to be stored, or what keeps it from being sent. */
export type SaveReading =
  | {
      readonly input: SaveInput;
      readonly isEmpty: boolean;
      readonly faults: null;
      /** Rows of the links and citations in the order in which they are sent: a refusal names them by their place. */
      readonly sent: { readonly link: readonly (number | string)[]; readonly citation: readonly number[] };
    }
  | { readonly input: null; readonly isEmpty: false; readonly faults: Readonly<Record<string, FormFault>> };

/**
 * What the form says, as one commit: only the fields that changed, links and citations that were added or taken away. What cannot be
 * stored is named by the place where it stands.
 */
export function saveInput(state: FormState, draft?: string): SaveReading {
  const faults: Record<string, FormFault> = {};
  const fault = (path: Path, is: Fault): void => {
    faults[path.join('.')] ??= { is };
  };
  const fields = readFields(state, fault);
  const links = state.links.filter((link) => !isEmptyLink(link));
  const citations = state.citations.filter((citation) => !isEmptyCitation(citation));
  for (const citation of citations) {
    if (citation.document === '') fault(['citations', citation.row, 'document'], 'needed');
  }
  const own = (link: number): Cited[] =>
    citations
      .filter(({ proves }) => proves.is === 'new-link' && proves.row === link)
      .map((citation) => citationOf(citation, state));
  const written = links.map((link) => {
    for (const part of ['other', 'role'] as const) {
      if (link[part].trim() === '') fault(['links', link.row, part], 'needed');
    }
    const date = (part: 'from' | 'until'): string | null => {
      const text = link[part].trim();
      const read = text === '' ? null : readDate(text);
      if (text !== '' && read === null) fault(['links', link.row, part], 'date');
      return read;
    };
    const proofs = own(link.row);
    return {
      other: link.other,
      direction: link.direction,
      role: link.role.trim(),
      from: date('from'),
      until: date('until'),
      note: orNull(link.note),
      ...(proofs.length === 0 ? {} : { citations: proofs }),
    };
  });
  const changes = sentChanges(state, fault);
  if (Object.keys(faults).length > 0) return { input: null, isEmpty: false, faults };

  const replaced = new Set(changes.filter(({ moved }) => moved !== null).map(({ id }) => id));
  const add = [
    ...written,
    ...changes.map(({ id, link, moved }) => {
      const further = citations
        .filter(({ proves }) => proves.is === 'link' && proves.id === id)
        .map((citation) => citationOf(citation, state));
      const sources =
        moved === null ? [] : [...moved.map(keptCitation), ...further.map(({ link: _old, ...rest }) => rest)];
      return { ...link, ...(sources.length === 0 ? {} : { citations: sources }) };
    }),
  ];
  const remove = [...state.linksRemoved, ...replaced];
  const proofs = citations.filter(
    ({ proves }) => proves.is !== 'new-link' && !(proves.is === 'link' && replaced.has(proves.id)),
  );
  const following = citationsThatFollow(state);
  const kept = [...proofs.map((citation) => citationOf(citation, state)), ...following.map(({ cited }) => cited)];
  const unproven = [...state.citationsRemoved, ...following.map(({ id }) => id)];
  const { code, rev } = state.base;
  const changesLinks = add.length + remove.length > 0;
  const changesCitations = kept.length + unproven.length > 0;
  return {
    faults: null,
    sent: {
      link: [...links.map(({ row }) => row), ...changes.map(({ id }) => id)],
      citation: proofs.map(({ row }) => row),
    },
    isEmpty: Object.keys(fields).length === 0 && !changesLinks && !changesCitations,
    input: {
      type: state.type,
      ...(code === null ? {} : { code }),
      ...(rev === null ? {} : { rev }),
      fields,
      ...(changesLinks ? { links: { add, remove } } : {}),
      ...(changesCitations ? { citations: { add: kept, remove: unproven } } : {}),
      ...(draft === undefined ? {} : { draft }),
    },
  };
}

function readFields(state: FormState, fault: (path: Path, is: Fault) => void): Record<string, unknown> {
  const kept = datesIn([state.base.fields, state.base.others]);
  const changed = new Set(changedFields(state));
  const fields: Record<string, unknown> = {};
  for (const field of definitions[state.type].fields) {
    const { key } = field;
    const before = state.base.fields[key] ?? null;
    const path = ['fields', key];
    if (!changed.has(key)) {
      if (field.required === true && before === null) fault(path, 'needed');
      continue;
    }
    const value = storedFrom(field, state.fields[key], kept, fault, path);
    if (field.required === true && value === null) fault(path, 'needed');
    const others = state.others[key];
    const values = (others?.values ?? [])
      .map(({ row, value: other }) => storedFrom(field, other, kept, fault, ['others', key, 'values', row]))
      .filter((other) => other !== null);
    const reason = values.length === 0 ? null : orNull(others?.reason ?? '');
    const stood = state.base.others[key];
    const agrees =
      others === undefined ||
      sameStored({ values, reason }, { values: stood?.values ?? [], reason: stood?.reason ?? null });
    if (!agrees) {
      if (value === null && values.length > 0) fault(path, 'needed');
      fields[key] = { preferred: value, others: values, ...(reason === null ? {} : { reason }) };
    } else if (!sameStored(value, before)) {
      // Nothing cannot stand against what other sources say.
      if (value === null && values.length > 0) fault(path, 'needed');
      fields[key] = value;
    }
  }
  return fields;
}

/** The source of a link that goes on under another role or from another day. */
function keptCitation({ document, page, place, quote, reliability, connection, position }: ShownCitation): Cited {
  return {
    field: null,
    document,
    page,
    place,
    quote,
    reliability,
    connection,
    ...(position === null ? {} : { position }),
  };
}

/**
 * Stored citations of a field of which sources disagree go with the value that they prove: when it was edited, and when another one is
 * preferred now. A citation cannot be changed, so that it is taken away and given anew.
 */
function citationsThatFollow(state: FormState): readonly { readonly id: string; readonly cited: Cited }[] {
  const kept = datesIn([state.base.fields, state.base.others]);
  return changedFields(state).flatMap((key) => {
    const field = fieldOf(definitions[state.type], key);
    if (field === undefined || state.others[key] === undefined) return [];
    const stored = state.base.citations.filter(
      (citation) => citation.field === key && citation.item === null && !state.citationsRemoved.includes(citation.id),
    );
    return stored.flatMap((citation) => {
      const number = valueCited(state, field, citation);
      const value = number === null ? null : storedFrom(field, valueNumbered(state, key, number), kept, () => {});
      if (number === null || value === null) return [];
      const isPreferred = number === preferredValue(state, key);
      const fits = citation.value === null ? isPreferred : sameStored(citation.value, value);
      if (fits) return [];
      const cited = { ...keptCitation(citation), field: key, ...(isDisputed(state, key) ? { value } : {}) };
      return [{ id: citation.id, cited }];
    });
  });
}

function citationOf(citation: WrittenCitation, state: FormState): Cited {
  const { proves } = citation;
  const field = proves.is === 'field' ? fieldOf(definitions[state.type], proves.field) : undefined;
  const value =
    proves.is !== 'field' || field === undefined || proves.item !== undefined || !isDisputed(state, field.key)
      ? null
      : storedFrom(
          field,
          valueNumbered(state, field.key, proves.other ?? 0),
          datesIn([state.base.fields, state.base.others]),
          () => {},
        );
  return {
    field: proves.is === 'field' ? proves.field : null,
    ...(proves.is === 'field' && proves.item !== undefined ? { item: proves.item } : {}),
    ...(value === null ? {} : { value }),
    ...(proves.is === 'link' ? { link: proves.id } : {}),
    document: citation.document,
    page: orNull(citation.page),
    place: orNull(citation.place),
    quote: orNull(citation.quote),
    reliability: orNull(citation.reliability),
    connection: orNull(citation.connection),
    ...(citation.position === null ? {} : { position: citation.position }),
  };
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim();
}

/** All texts of the stored fields: among them the dates that stay as they were written. */
function datesIn(stored: unknown, found = new Set<string>()): ReadonlySet<string> {
  if (typeof stored === 'string') found.add(stored);
  else if (typeof stored === 'object' && stored !== null)
    for (const value of Object.values(stored)) datesIn(value, found);
  return found;
}
