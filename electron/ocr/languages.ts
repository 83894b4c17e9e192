import { existsSync, readdirSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { fail } from '../../shared/contract/errors.ts';
import { because } from '../../shared/contract/reasons.ts';
import { transaction, type Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import type { LanguageData } from './recogniser.ts';
import { MAX_LANGUAGE } from './recogniser-messages.ts';

/** What Khronika is made for. Where one of them is missing, it says so, and pages in it are not recognised as something else. */
export const EXPECTED = ['eng', 'rus', 'bel'] as const;

/** Packages of npm that hold the data of a language. There is none for Russian. */
const PACKAGES: Readonly<Record<string, string>> = {
  eng: '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  bel: '@tesseract.js-data/bel/4.0.0_best_int/bel.traineddata.gz',
};

export interface LanguageState {
  readonly code: string;
  readonly state: 'built-in' | 'added' | 'missing';
  readonly file: string | null;
}

/** Where set-up and packaging lay data that no package of npm has: beside the program, or in its own folder of the installed application. */
function folders(): string[] {
  const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
  const resources = (process as { resourcesPath?: string }).resourcesPath;
  return [...(resources === undefined ? [] : [join(resources, 'ocr')]), join(root, 'build', '.ocr')];
}

function builtIn(): ReadonlyMap<string, LanguageData['read']> {
  const load = createRequire(import.meta.url);
  const found = new Map<string, LanguageData['read']>();
  for (const folder of folders().filter((each) => existsSync(each)))
    for (const name of readdirSync(folder))
      if (/^[a-z]{3}\.traineddata$/.test(name)) found.set(name.slice(0, 3), () => readFile(join(folder, name)));
  for (const [language, file] of Object.entries(PACKAGES)) {
    try {
      const place = load.resolve(file);
      found.set(language, async () => unpacked(await readFile(place)));
    } catch {
      // A package that is not there is a language that is missing.
    }
  }
  return found;
}

/** The data of every language that there are any of: what somebody added to the archive stands before what came with Khronika. */
export function languageData(catalogue: Catalogue): LanguageData[] {
  const own = addedLanguages(catalogue).map(({ code }) => ({
    language: code,
    read: async () =>
      catalogue
        .prepare('select data from ocr_language where code = ?', { pluck: true })
        .get([code]) as unknown as Uint8Array,
  }));
  const taken = new Set(own.map(({ language }) => language));
  return [...own, ...languagesOfOurs().filter(({ language }) => !taken.has(language))];
}

/** The data that came with Khronika. */
export function languagesOfOurs(): LanguageData[] {
  return [...builtIn()].map(([language, read]) => ({ language, read }));
}

export function languageStates(catalogue: Catalogue): LanguageState[] {
  const own = addedLanguages(catalogue);
  const came = builtIn();
  const codes = new Set([...EXPECTED, ...came.keys(), ...own.map(({ code }) => code)]);
  return [...codes].map((code) => {
    const added = own.find((each) => each.code === code);
    if (added !== undefined) return { code, state: 'added', file: added.name };
    return { code, state: came.has(code) ? 'built-in' : 'missing', file: null };
  });
}

function addedLanguages(catalogue: Catalogue): { code: string; name: string }[] {
  return catalogue.prepare('select code, name from ocr_language order by code').all<{ code: string; name: string }>();
}

/**
 * Adds the data of a language to the archive, where they are encrypted like all else: a file that tesseract uses, packed with gzip or not. The
 * language is that of its name (`rus.traineddata`), if not given.
 *
 * @throws KhronikaError OCR_LANGUAGE_UNUSABLE, FILE_NOT_FOUND, VAULT_READ_ONLY
 */
export async function addLanguage(vault: Vault, file: string, language?: string): Promise<{ code: string }> {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  const code = language ?? /^([a-z]{3})[._-].*traineddata/.exec(basename(file))?.[1];
  if (code === undefined) return fail('OCR_LANGUAGE_UNUSABLE', because('language-unnamed'));
  const { size } = await stat(file).catch(() => fail('READ_FAILED'));
  if (size > MAX_LANGUAGE) fail('OCR_LANGUAGE_UNUSABLE', because('language-too-large'));
  const data = await unpacked(await readFile(file)).catch(() =>
    fail('OCR_LANGUAGE_UNUSABLE', because('language-foreign')),
  );
  if (!isTrainedData(data)) fail('OCR_LANGUAGE_UNUSABLE', because('language-foreign'));
  transaction(vault.catalogue, () => {
    vault.catalogue
      .prepare('insert or replace into ocr_language (code, name, data, added) values (?, ?, ?, ?)')
      .run([code, basename(file).toWellFormed().slice(0, 255), data, new Date().toISOString()]);
    // What waited for these data is tried again.
    vault.catalogue
      .prepare("update ocr_queue set reason = null, tries = 0 where reason in ('language-missing', ?)")
      .run([`language-missing ${code}`]);
  });
  return { code };
}

export function removeLanguage(vault: Vault, code: string): void {
  if (vault.readOnly) fail('VAULT_READ_ONLY');
  transaction(vault.catalogue, () => vault.catalogue.prepare('delete from ocr_language where code = ?').run([code]));
}

async function unpacked(bytes: Buffer<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return new Uint8Array(await promisify(gunzip)(bytes, { maxOutputLength: MAX_LANGUAGE }));
}

/** The most parts that tesseract's container of a language has: a number of parts, where each begins (-1 for none), and the parts. */
const MOST_PARTS = 64;
/** The part that every language needs that is recognised by the network: the network itself. */
const NETWORK = 17;

/** Whether bytes look like the data of a language with a network. What is inside is parsed in the confined process alone. */
export function isTrainedData(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 4) return false;
  const count = view.getInt32(0, true);
  if (count <= NETWORK || count > MOST_PARTS || bytes.length < 4 + count * 8) return false;
  let last = 4 + count * 8;
  for (let part = 0; part < count; part += 1) {
    const at = view.getBigInt64(4 + part * 8, true);
    if (at === -1n) continue;
    if (at < BigInt(last) || at > BigInt(bytes.length)) return false;
    last = Number(at);
  }
  return view.getBigInt64(4 + NETWORK * 8, true) !== -1n;
}
