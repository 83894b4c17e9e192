import { createHash, getHashes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { decodePath } from './bagit-path.ts';

/**
 * Checks that a folder is a complete and valid BagIt bag (RFC 8493, section 3): what a receiver does before trusting the
 * evidence, and what an export does before saying that it is finished. Bags of other tools are read too, with any
 * algorithm that this computer knows. Nothing is changed.
 *
 * @param folder the bag
 * @param signal stops the reading; what was not read counts as unreadable
 * @returns ok, or what is wrong, a sentence for each thing, with paths relative to the bag
 */
export async function checkBag(folder: string, signal?: AbortSignal): Promise<{ ok: boolean; problems: string[] }> {
  const problems: string[] = [];
  const files = await filesBelow(folder, problems).catch(() => null);
  if (files === null) return { ok: false, problems: ['The folder cannot be read.'] };
  await checkDeclaration(folder, files, problems);

  const manifests = manifestsNamed('manifest', files);
  const tagManifests = manifestsNamed('tagmanifest', files);
  if (manifests.length === 0) problems.push('There is no payload manifest.');
  const payload = [...files.keys()].filter((path) => path.startsWith('data/'));
  if (!files.has('data/')) problems.push('There is no data folder.');
  if (files.has('fetch.txt')) problems.push('Files named in fetch.txt would have to be fetched from elsewhere.');

  const tags = [...files.keys()].filter((path) => !/^data\/|\/$|^tagmanifest-/.test(path));
  const expected = new Map<string, { algorithm: string; digest: string; manifest: string }[]>();
  for (const manifest of [...manifests, ...tagManifests]) {
    const ofPayload = manifest.startsWith('manifest');
    const algorithm = /-(.+)\.txt$/.exec(manifest)?.[1] ?? '';
    const known = getHashes().includes(algorithm);
    if (!known) problems.push(`${manifest}: the algorithm is not known here.`);
    const listed = await readManifest(folder, manifest, problems);
    for (const [path, digest] of listed) {
      if (path.startsWith('data/') !== ofPayload)
        problems.push(`${manifest}: ${path} does not belong in this manifest.`);
      else if (!files.has(path)) problems.push(`${manifest}: ${path} is missing.`);
      else if (known) expected.set(path, [...(expected.get(path) ?? []), { algorithm, digest, manifest }]);
    }
    // Section 3: every payload file in every payload manifest. A tag manifest may leave files out, ours never do.
    const required = ofPayload ? payload.filter((path) => !path.endsWith('/')) : [];
    for (const path of required) if (!listed.has(path)) problems.push(`${manifest}: ${path} is not listed.`);
  }
  if (tagManifests.length > 0) {
    const listedTags = new Set([...expected.keys()].filter((path) => !path.startsWith('data/')));
    for (const tag of tags) if (!listedTags.has(tag)) problems.push(`${tag} is in no tag manifest.`);
  }

  for (const [path, digests] of expected) {
    const name = files.get(path)?.name ?? path;
    const found = await digestsOf(join(folder, ...name.split('/')), digests, signal).catch(() => null);
    if (found === null) {
      problems.push(`${path} cannot be read.`);
      continue;
    }
    for (const [at, { digest, manifest }] of digests.entries()) {
      if (found[at] !== digest) problems.push(`${manifest}: ${path} was changed.`);
    }
  }
  await checkOxum(folder, files, problems);
  return { ok: problems.length === 0, problems };
}

/** Path in NFC (folders end in `/`), with the name as the file system gives it. */
type Files = Map<string, { name: string; size: number }>;

async function filesBelow(folder: string, problems: string[]): Promise<Files> {
  const files: Files = new Map();
  const visit = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const name = below + entry.name;
      const { size } = await lstat(join(folder, name));
      if (entry.isDirectory()) {
        files.set(`${name}/`.normalize('NFC'), { name: `${name}/`, size: 0 });
        await visit(`${name}/`);
      } else if (entry.isFile()) {
        files.set(name.normalize('NFC'), { name, size });
      } else {
        // A link may lead out of the bag (section 5.1).
        problems.push(`${name} is neither a file nor a folder.`);
      }
    }
  };
  await visit('');
  return files;
}

async function checkDeclaration(folder: string, files: Files, problems: string[]): Promise<void> {
  if (!files.has('bagit.txt')) {
    problems.push('There is no bagit.txt.');
    return;
  }
  const text = await readFile(join(folder, 'bagit.txt'), 'utf8');
  if (!/^BagIt-Version: \d+\.\d+\r?\nTag-File-Character-Encoding: UTF-8(\r?\n)?$/.test(text)) {
    problems.push('bagit.txt does not declare a version and UTF-8 in two lines.');
  }
}

function manifestsNamed(kind: 'manifest' | 'tagmanifest', files: Files): string[] {
  return [...files.keys()].filter((path) => new RegExp(`^${kind}-[a-z0-9]+\\.txt$`).test(path)).toSorted();
}

async function readManifest(folder: string, manifest: string, problems: string[]): Promise<Map<string, string>> {
  const listed = new Map<string, string>();
  const text = await readFile(join(folder, manifest), 'utf8');
  for (const line of text.split(/\r\n|\n|\r/).filter((each) => each !== '')) {
    const [, digest, written] = /^([0-9a-fA-F]+)[ \t]+(.+)$/.exec(line) ?? [];
    const path = written === undefined ? '' : decodePath(written).normalize('NFC');
    if (digest === undefined || path === '') problems.push(`${manifest}: a line cannot be read.`);
    else if (/^[/~\\]|^[a-z]:|(^|[/\\])\.\.([/\\]|$)/i.test(path))
      problems.push(`${manifest}: a path leads out of the bag.`);
    else if (listed.has(path)) problems.push(`${manifest}: ${path} is listed twice.`);
    else listed.set(path, digest.toLowerCase());
  }
  return listed;
}

async function digestsOf(
  path: string,
  digests: readonly { algorithm: string }[],
  signal: AbortSignal | undefined,
): Promise<string[]> {
  const hashes = digests.map(({ algorithm }) => createHash(algorithm));
  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20, signal })) {
    for (const hash of hashes) hash.update(chunk as Buffer);
  }
  return hashes.map((hash) => hash.digest('hex'));
}

/** Section 2.2.2: octets and number of payload files, a quick sign of a cut transfer. */
async function checkOxum(folder: string, files: Files, problems: string[]): Promise<void> {
  if (!files.has('bag-info.txt')) return;
  const stated = /^Payload-Oxum: *(\d+)\.(\d+) *\r?$/im.exec(await readFile(join(folder, 'bag-info.txt'), 'utf8'));
  if (stated === null) return;
  const payload = [...files].filter(([path]) => path.startsWith('data/') && !path.endsWith('/'));
  const octets = payload.reduce((sum, [, { size }]) => sum + size, 0);
  if (Number(stated[1]) !== octets || Number(stated[2]) !== payload.length) {
    problems.push('bag-info.txt: the payload has another size or number of files than Payload-Oxum says.');
  }
}
