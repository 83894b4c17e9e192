import { z } from 'zod';
import { hashOf, said, type Claim } from '../claims.ts';
import type { Sheet } from './read-sheet.ts';

/** The description of a WACZ package (WACZ 1.1.1, 5.2.1): a Frictionless data package whose resources have hashes. */
const dataPackage = z.looseObject({
  profile: z.string().optional(),
  wacz_version: z.string().optional(),
  software: z.string().optional(),
  title: z.string().optional(),
  description: z.string().optional(),
  created: z.string().optional(),
  mainPageUrl: z.string().optional(),
  mainPageURL: z.string().optional(),
  mainPageDate: z.string().optional(),
  resources: z.array(z.looseObject({ path: z.string(), hash: z.string().optional() })),
});

export function readDataPackage(text: string): Sheet {
  const found = dataPackage.safeParse(fromJson(text));
  if (!found.success) return { tool: null, claims: [] };
  const { data } = found;
  const claims = data.resources.map(({ path, hash }): Claim => {
    const known = hash === undefined ? null : hashOf(hash);
    return {
      path: path.slice(0, 4096),
      hashes: known === null ? [] : [known],
      ...said({ tool: data.software, address: data.mainPageUrl ?? data.mainPageURL }),
    };
  });
  return {
    tool: data.wacz_version === undefined && data.profile !== 'data-package' ? 'checksums' : 'wacz',
    claims,
    about: {
      program: data.software ?? '',
      title: data.title ?? '',
      created: data.created ?? '',
      address: data.mainPageUrl ?? data.mainPageURL ?? '',
      captured: data.mainPageDate ?? '',
    },
  };
}

/** A JSON text; undefined for what is none. */
export function fromJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
