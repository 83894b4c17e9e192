import { decodeText } from '../text/encoding.ts';
import { properties, unread, type Extract } from '../text/extract.ts';
import { MAX_CLAIMS, type Claim } from '../claims.ts';
import { readAutoArchiver } from './auto-archiver.ts';
import { readBagInfo, readChecksums, readFetch } from './bagit.ts';
import { readDataPackage } from './data-package.ts';
import { readProof, readProofTable } from './proofmode.ts';
import type { SheetKind } from './sheet-kinds.ts';
import { readFileTable } from './file-table.ts';

/** What a list says of files: `tool` names the program it is from, null for a text that is no such list after all. */
export interface Sheet {
  readonly tool: ToolName | null;
  readonly claims: readonly Claim[];
  /** What it says of all of them together. */
  readonly about?: Readonly<Record<string, string>>;
}

export const toolNames = [
  'bagit',
  'wacz',
  'proofmode',
  'tella',
  'auto-archiver',
  'hunchly',
  'checksums',
  'links',
] as const;
export type ToolName = (typeof toolNames)[number];

const readers: Readonly<Record<SheetKind, (text: string) => Sheet>> = {
  checksums: readChecksums,
  'bag-info': readBagInfo,
  'bag-fetch': readFetch,
  datapackage: readDataPackage,
  'proofmode-json': readProof,
  'proofmode-csv': readProofTable,
  'auto-archiver-json': readAutoArchiver,
  table: readFileTable,
};

/** Reads a list of files. It runs in the process that reads strange files. */
export function readSheet(bytes: Uint8Array, kind: SheetKind): Extract {
  const text = decodeText(bytes);
  if (text === null) return unread('damaged');
  const { tool, claims, about = {} } = readers[kind](text);
  return {
    pages: [],
    properties: properties([...(tool === null ? [] : [['tool', tool] as const]), ...Object.entries(about)]),
    attachments: [],
    reason: tool === null ? 'unsupported' : claims.length > MAX_CLAIMS ? 'too-large' : null,
    claims: claims.slice(0, MAX_CLAIMS),
  };
}
