import { insidePath, type Claim, type Hash } from '../claims.ts';
import type { Reader } from '../reader.ts';
import type { Extract } from '../text/extract.ts';
import type { ToolName } from './read-sheet.ts';
import { toolNames } from './read-sheet.ts';
import type { SheetKind } from './sheet-kinds.ts';

/** A file among those that come in together. */
export interface Piece {
  /** As it is shown. */
  readonly path: string;
  /** From the folder that was chosen, with `/`. */
  readonly inside: string;
  readonly size: number;
  open(): AsyncIterable<Uint8Array>;
}

/** What a list says of one file. */
export interface Attributed {
  readonly claim: Claim;
  readonly tool: ToolName;
  /** Name of the list. */
  readonly sheet: string;
}

/** A folder in which another program left its own lists. */
export interface Recognised {
  readonly tool: ToolName;
  /** As it is shown. */
  readonly path: string;
  readonly sheets: readonly string[];
  /** Files that the lists name and that are there. */
  readonly listed: readonly Piece[];
  /** Named and not there. */
  readonly missing: readonly string[];
  /** There, where every file ought to be named, and not named. */
  readonly unlisted: readonly string[];
  /** What the lists say of the whole, in their own words. */
  readonly about: Readonly<Record<string, string>>;
}

export interface Recognition {
  readonly folders: readonly Recognised[];
  readonly claims: ReadonlyMap<Piece, readonly Attributed[]>;
  /** Said of files that are known by their SHA-256 alone. */
  readonly byHash: ReadonlyMap<string, readonly Attributed[]>;
}

/** Lists that are looked at, and bytes of one of them. */
const MOST_SHEETS = 500;
const LARGEST_SHEET = 64 * 1024 * 1024;

interface Sheet {
  readonly piece: Piece;
  readonly kind: SheetKind;
  readonly folder: string;
}

/**
 * Finds the lists that other programs put beside files (bags, ProofMode, Tella, auto-archiver, Hunchly, WACZ, tables with file names),
 * has them read in the reader, and finds the files that they speak of. Nothing outside the given files is ever touched.
 */
export async function recognise(pieces: readonly Piece[], reader: Reader, signal?: AbortSignal): Promise<Recognition> {
  const bags = pieces
    .filter(({ inside }) => nameOf(inside).toLowerCase() === 'bagit.txt')
    .map(({ inside }) => folderOf(inside));
  const sheets = pieces.flatMap((piece): Sheet[] => {
    const kind = kindOf(piece.inside, bags);
    return kind === null || piece.size === 0 || piece.size > LARGEST_SHEET
      ? []
      : [{ piece, kind, folder: folderOf(piece.inside) }];
  });
  const found = finder(pieces);
  const folders = new Map<string, Building>();
  const claims = new Map<Piece, Attributed[]>();
  const byHash = new Map<string, Attributed[]>();
  // Any table or JSON may be a list; those that are one by their name come first.
  const isGuess = ({ kind }: Sheet): number => (kind === 'table' || kind === 'auto-archiver-json' ? 1 : 0);
  for (const sheet of sheets.toSorted((a, b) => isGuess(a) - isGuess(b)).slice(0, MOST_SHEETS)) {
    const { piece, kind, folder } = sheet;
    const read = await readOne(reader, piece, kind, signal);
    if (read === null) continue;
    const { tool: named, ...about } = read.properties;
    const tool = bags.includes(folder) && isOfBag(piece.inside) ? 'bagit' : toolNames.find((each) => each === named);
    if (tool === undefined) continue;
    const attributed = (read.claims ?? []).map((claim) => ({ claim, tool, sheet: nameOf(piece.inside) }));
    const places = attributed.map((each) => ({ each, at: placeOf(each, sheet, found) }));
    // A table of which no row names a file that is here says nothing of this folder.
    if (tool === 'links' && !places.some(({ at }) => at !== null)) continue;
    const building = buildingOf(folders, tool, folder, piece);
    building.sheets.push(nameOf(piece.inside));
    building.about = { ...building.about, ...about };
    for (const { each, at } of places) {
      const sha256 = each.claim.hashes.find(({ algorithm }) => algorithm === 'sha256')?.value;
      if (at !== null && !(each.claim.elsewhere === true && each.claim.hashes.length === 0)) {
        building.listed.add(at);
        if (/^manifest-/i.test(each.sheet)) pushTo(building.manifests, each.sheet, at);
        push(claims, at, each);
      } else if (at === null && sha256 !== undefined && tool !== 'bagit') push(byHash, sha256, each);
      else if (at === null) building.missing.add(each.claim.path);
    }
  }
  return { folders: [...folders.values()].map((building) => finished(building, pieces)), claims, byHash };
}

/** Null for a list that cannot be opened; bringing it in meets the same fault, and reports it. */
async function readOne(reader: Reader, piece: Piece, sheet: SheetKind, signal?: AbortSignal): Promise<Extract | null> {
  try {
    return await reader.read(
      { mime: 'text/plain', name: 'list', size: piece.size, bytes: piece.open(), view: 'sheet', sheet },
      signal,
    );
  } catch {
    signal?.throwIfAborted();
    return null;
  }
}

interface Building {
  readonly tool: ToolName;
  readonly folder: string;
  readonly path: string;
  readonly sheets: string[];
  readonly listed: Set<Piece>;
  readonly missing: Set<string>;
  /** Of a bag: what each manifest of its payload names. */
  readonly manifests: Map<string, Set<Piece>>;
  about: Record<string, string>;
}

function buildingOf(folders: Map<string, Building>, tool: ToolName, folder: string, { path, inside }: Piece): Building {
  const key = `${tool}\n${folder}`;
  const known = folders.get(key);
  if (known !== undefined) return known;
  const building: Building = {
    tool,
    folder,
    path: path.slice(0, Math.max(0, path.length - nameOf(inside).length - 1)) || path,
    sheets: [],
    listed: new Set(),
    missing: new Set(),
    manifests: new Map(),
    about: {},
  };
  folders.set(key, building);
  return building;
}

/** RFC 8493, 3: a bag is complete when every file that is named is there, and every file of its payload is named in every manifest. */
function finished(building: Building, pieces: readonly Piece[]): Recognised {
  const { tool, folder, path, sheets, listed, missing, manifests } = building;
  const payload = `${folder === '' ? '' : `${folder}/`}data/`;
  const inPayload = tool === 'bagit' ? pieces.filter(({ inside }) => inside.startsWith(payload)) : [];
  const about = { ...building.about };
  const oxum = /^(\d+)\.(\d+)$/.exec(about['Payload-Oxum'] ?? '');
  if (oxum !== null) {
    const bytes = inPayload.reduce((sum, { size }) => sum + size, 0);
    about['Payload-Oxum'] =
      `${oxum[0]} ${Number(oxum[1]) === bytes && Number(oxum[2]) === inPayload.length ? '=' : '≠'} ${bytes}.${inPayload.length}`;
  }
  return {
    tool,
    path,
    sheets,
    listed: [...listed],
    missing: [...missing],
    unlisted: inPayload.filter((piece) => !isInEach(manifests, piece)).map(({ inside }) => inside),
    about,
  };
}

function isInEach(manifests: ReadonlyMap<string, ReadonlySet<Piece>>, piece: Piece): boolean {
  return manifests.size > 0 && [...manifests.values()].every((named) => named.has(piece));
}

function kindOf(inside: string, bags: readonly string[]): SheetKind | null {
  const name = nameOf(inside).toLowerCase();
  if (bags.includes(folderOf(inside)) && isOfBag(inside)) {
    if (name === 'bagit.txt' || name === 'bag-info.txt') return 'bag-info';
    return name === 'fetch.txt' ? 'bag-fetch' : 'checksums';
  }
  if (name === 'datapackage.json') return 'datapackage';
  if (name.endsWith('.proof.json')) return 'proofmode-json';
  if (name.endsWith('.proof.csv')) return 'proofmode-csv';
  if (/^((md5|sha\d{1,3})sums?(\.txt)?|checksums?(\.txt)?|hashes\.txt|.*\.(md5|sha1|sha256|sha512))$/.test(name))
    return 'checksums';
  if (/\.(csv|tsv)$/.test(name)) return 'table';
  return name.endsWith('.json') ? 'auto-archiver-json' : null;
}

function isOfBag(inside: string): boolean {
  return /^(bagit|(tag)?manifest-[a-z\d]+|bag-info|fetch)\.txt$/i.test(nameOf(inside));
}

/** Where the file lies that is meant; null when it is not among those that come in. */
function placeOf({ claim, tool }: Attributed, { piece, folder }: Sheet, found: Finder): Piece | null {
  const path = insidePath(claim.path);
  const direct = path === null ? null : found.at(folder === '' ? path : `${folder}/${path}`);
  if (direct !== null && direct !== piece) return direct;
  // The other tools write paths of the phone or the server they ran on: what is left of them is the name.
  if (tool === 'bagit' || tool === 'checksums') return null;
  const own = /^(.+?)(\.proof)?\.(csv|json)$/i.exec(nameOf(piece.inside))?.[1];
  const names = [path === null ? nameOf(claim.path.replaceAll('\\', '/')) : nameOf(path)];
  if ((tool === 'proofmode' || tool === 'tella') && own !== undefined) names.push(own);
  for (const name of names) {
    const named = name === '' ? null : found.below(folder, name);
    if (named !== null && named !== piece) return named;
  }
  return null;
}

interface Finder {
  at(inside: string): Piece | null;
  /** The one file of this name in a folder or below it; null when there is none or more than one. */
  below(folder: string, name: string): Piece | null;
}

/** RFC 8493, 6.1: the same name may be written in composed and in decomposed letters; both are one. */
function finder(pieces: readonly Piece[]): Finder {
  const places = new Map(pieces.map((piece) => [piece.inside.normalize('NFC'), piece]));
  const names = new Map<string, Piece[]>();
  for (const piece of pieces) push(names, nameOf(piece.inside).normalize('NFC'), piece);
  return {
    at: (inside) => places.get(inside) ?? null,
    below(folder, name) {
      const within = (names.get(name.normalize('NFC')) ?? []).filter(
        ({ inside }) => folder === '' || inside.startsWith(`${folder}/`),
      );
      const beside = within.filter(({ inside }) => folderOf(inside) === folder);
      const [one, more] = beside.length > 0 ? beside : within;
      return more === undefined ? (one ?? null) : null;
    },
  };
}

/** Hashes that are to be computed of a file for what is said of it. */
export function algorithmsOf(claims: readonly Attributed[]): Hash['algorithm'][] {
  return [...new Set(claims.flatMap(({ claim }) => claim.hashes.map(({ algorithm }) => algorithm)))];
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function pushTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, new Set([value]));
  else known.add(value);
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
