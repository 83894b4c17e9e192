import type { RecordType } from '../../shared/records/definition.ts';
import { definitions, modelVersion } from '../../shared/records/definitions.ts';
import type { Catalogue } from '../vault/catalogue.ts';

/** A record as it is looked up while somebody types. */
export interface Titled {
  readonly id: string;
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  /** Code and title in small letters, each word with a space before it. */
  readonly folded: string;
}

interface TitleList {
  seq: number;
  /** Of the definitions that the titles were derived by. */
  readonly model: number;
  readonly byId: Map<string, Titled>;
}

const lists = new WeakMap<Catalogue, TitleList>();

/**
 * All active records with their titles, in memory: a search while somebody types must not read the catalogue for each letter. It
 * follows the history, and goes with the open vault.
 */
export function titlesOf(catalogue: Catalogue): ReadonlyMap<string, Titled> {
  const seq = Number(catalogue.prepare('select max(seq) from history', { pluck: true }).get() ?? 0);
  const kept = lists.get(catalogue);
  // A term that is called otherwise changes titles of records that no entry of the history is about.
  const known = kept?.model === modelVersion() ? kept : undefined;
  if (known?.seq === seq) return known.byId;
  const list = known ?? { seq: 0, model: modelVersion(), byId: new Map<string, Titled>() };
  if (known === undefined) {
    for (const row of catalogue.prepare(`select ${COLUMNS} from record where state = 'active'`).all<Row>())
      if (definitions[row.type].model !== true) list.byId.set(row.id, toTitled(row));
  } else update(catalogue, list);
  list.seq = seq;
  lists.set(catalogue, list);
  return list.byId;
}

/** The letters that are compared: small, е for ё, nothing but letters and figures between single spaces. */
export function folded(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim();
}

const COLUMNS = 'id, code, type, title, state';
interface Row {
  readonly [column: string]: string;
  readonly id: string;
  readonly code: string;
  readonly type: RecordType;
  readonly title: string;
  readonly state: string;
}

function toTitled({ id, code, type, title }: Row): Titled {
  return { id, code, type, title, folded: ` ${folded(code)} ${folded(title)}` };
}

/** Records that were touched since, and those that show one of them in their title. */
function update(catalogue: Catalogue, list: TitleList): void {
  const rows = catalogue
    .prepare(
      `with recursive touched (id) as (
         select record from history_of where seq > ?
         union select reference.record from reference join touched on reference.target = touched.id
       )
       select ${COLUMNS} from record where id in (select id from touched)`,
    )
    .all<Row>([list.seq]);
  for (const row of rows) {
    if (row.state === 'active' && definitions[row.type].model !== true) list.byId.set(row.id, toTitled(row));
    else list.byId.delete(row.id);
  }
}
