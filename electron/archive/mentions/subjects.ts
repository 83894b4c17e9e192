import { skeletons } from '../../../shared/names/name-key.ts';
import type { Catalogue } from '../../vault/catalogue.ts';
import { RECORD_COLUMNS, toRecordRow } from '../stored-rows.ts';
import { subjectOf, type Subject } from './subject.ts';

/** A person with the sounds of what is looked for first: family and other names, of somebody without one the given names. */
interface Listed {
  readonly subject: Subject;
  readonly sounds: readonly string[];
}

interface Kept {
  readonly seq: number;
  readonly people: readonly Listed[];
  readonly organisations: readonly Subject[];
}

const kept = new WeakMap<Catalogue, Kept>();

/** All people of the archive, kept in memory until something is changed: every page that is read asks for them. */
export function peopleOf(catalogue: Catalogue): readonly Listed[] {
  return known(catalogue).people;
}

export function organisationsOf(catalogue: Catalogue): readonly Subject[] {
  return known(catalogue).organisations;
}

function known(catalogue: Catalogue): Kept {
  const seq = Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0);
  const before = kept.get(catalogue);
  if (before?.seq === seq) return before;
  const subjects = catalogue
    .prepare(
      `select ${RECORD_COLUMNS} from record where type in ('person', 'organisation') and state = 'active' order by number`,
    )
    .all()
    .flatMap((row) => subjectOf(toRecordRow(row)) ?? []);
  const now: Kept = {
    seq,
    people: subjects.filter(({ person }) => person !== null).map((subject) => ({ subject, sounds: soundsOf(subject) })),
    organisations: subjects.filter(({ type }) => type === 'organisation'),
  };
  kept.set(catalogue, now);
  return now;
}

function soundsOf({ person }: Subject): string[] {
  if (person === null) return [];
  const names = [person.familyName ?? '', ...(person.otherNames ?? [])].filter((name) => name !== '');
  const words = (names.length > 0 ? names : [person.firstName ?? '']).flatMap((name) =>
    name.split(/[^\p{L}\p{M}'’ʼ]+/u).filter((word) => word !== ''),
  );
  return [...new Set(words.flatMap((word) => skeletons(word)).map(({ key }) => key))];
}
