import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { judge } from './licences.ts';
import { packagesOf, readLock, root } from './packages.ts';

/**
 * The list of everything Khronika is built of, as CycloneDX 1.5 (`npm run sbom`, into dist/). npm writes it from package-lock.json; here
 * it is told what of it reaches people and under which licence, and what npm does not know of is added. The same sources give the
 * same file: it has no time in it, and its number follows from its content.
 */
export interface Component {
  readonly type: string;
  readonly name: string;
  readonly version?: string;
  readonly purl?: string;
  readonly 'bom-ref'?: string;
  readonly [more: string]: unknown;
}

export interface Bom {
  readonly bomFormat: 'CycloneDX';
  readonly specVersion: string;
  readonly serialNumber: string;
  readonly metadata: { readonly component: Component; readonly [more: string]: unknown };
  readonly components: readonly Component[];
  readonly [more: string]: unknown;
}

export function makeSbom(): Bom {
  const bom = fromNpm();
  const judged = new Map(packagesOf(readLock()).map((each) => [`${each.name}@${each.version}`, judge(each)]));
  const shipped = new Set(
    [...judged.values()].filter(({ ships }) => ships).map((each) => `${each.name}@${each.version}`),
  );
  const components = bom.components.map((component) => {
    const key = `${component.name}@${component.version}`;
    const spdx = judged.get(key)?.spdx ?? null;
    return {
      ...component,
      // "excluded": used to build and test, no part of what is delivered (CycloneDX 1.5, component.scope).
      scope: shipped.has(key) ? 'required' : 'excluded',
      ...(spdx === null ? {} : { licenses: [licence(spdx)] }),
    };
  });
  const { timestamp: _, tools: __, ...metadata } = bom.metadata;
  const main = { ...bom.metadata.component, type: 'application', name: 'khronika' };
  const whole: Bom = {
    ...bom,
    serialNumber: '',
    metadata: { ...metadata, component: main },
    components: [...components, ...russianData()].toSorted((a, b) => (refOf(a) < refOf(b) ? -1 : 1)),
  };
  return { ...whole, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(whole))}` };
}

function fromNpm(): Bom {
  const npm = process.env['npm_execpath'];
  const words = ['sbom', '--sbom-format=cyclonedx', '--package-lock-only'];
  const { status, stdout, stderr } = spawnSync(
    npm === undefined ? 'npm' : (process.env['npm_node_execpath'] ?? process.execPath),
    npm === undefined ? words : [npm, ...words],
    { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 },
  );
  if (status !== 0) throw new Error(`npm could not list the packages:\n${stderr}`);
  return JSON.parse(stdout) as Bom;
}

/** Data that come from Debian and not from npm; build/setup.mjs unpacks them. */
function russianData(): Component[] {
  const file = path.join(root, 'build/.ocr/rus.traineddata');
  if (!existsSync(file)) return [];
  const content = createHash('sha256').update(readFileSync(file)).digest('hex');
  return [
    {
      'bom-ref': 'tesseract-ocr-rus',
      type: 'data',
      name: 'tesseract-ocr-rus',
      description: 'Data of Tesseract to recognise Russian, from the Debian package of this name',
      purl: 'pkg:deb/debian/tesseract-ocr-rus',
      scope: 'required',
      hashes: [{ alg: 'SHA-256', content }],
      licenses: [licence('Apache-2.0')],
    },
  ];
}

const licence = (spdx: string): object =>
  / (?:OR|AND) /.test(spdx) ? { expression: spdx } : { license: { id: spdx } };

const refOf = (component: Component): string => component['bom-ref'] ?? component.name;

/** A UUID of version 8 (RFC 9562, 5.8) made of a digest. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

if (import.meta.main) {
  const bom = makeSbom();
  const file = path.join(root, 'dist', `khronika-${bom.metadata.component.version}.cdx.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(bom, null, 2)}\n`);
  process.stdout.write(`${path.relative(root, file)}: ${bom.components.length} components\n`);
}
