import type { ExportPart } from '../../shared/contract/calls/submission-drafts.ts';
import { idOf } from '../archive/codes.ts';
import { commit } from '../archive/commit.ts';
import type { Vault } from '../vault/vault.ts';
import { keepVersion } from './drafts/versions.ts';
import type { Prepared } from './prepare.ts';
import { keepExport } from './sending/kept-exports.ts';

/** What an export made. */
export interface Made {
  readonly files: readonly { readonly path: string; readonly sha256: string }[];
  readonly named: readonly string[];
  readonly withheld: readonly { readonly code: string; readonly reason: string }[];
  readonly words: number;
  readonly pages: number;
  readonly packageHash: string;
  readonly parts: readonly ExportPart[];
  readonly sealed: boolean;
}

/**
 * Keeps what left: in which version, who was named on which consent, which annexes, which files. Everything is noted in the history; of a
 * draft that is kept it stands with it as well. On read-only media nothing can be noted.
 *
 * @param inside what else is kept with it, in the same commit
 * @returns under which it is kept; null for a draft that is kept nowhere
 */
export function recordExport(vault: Vault, prepared: Prepared, made: Made, inside: () => void): string | null {
  if (vault.readOnly) return null;
  const { catalogue } = vault;
  const { profile, stage, draft, submission, findings } = prepared;
  const { files, named, withheld, words, pages, packageHash, parts, sealed } = made;
  const version = submission === null ? null : keepVersion(vault, submission, '', words).number;
  const note = {
    form: profile.code,
    stage: stage.code,
    language: draft.language,
    ...(submission === null ? {} : { submission, version }),
    about: draft.about,
    choices: draft.choices,
    checked: draft.checked,
    parts,
    sealed,
    named,
    withheld: withheld.map(({ code }) => code),
    reasons: findings.flatMap(({ key, reason }) => (reason === null ? [] : [{ finding: key, reason: reason.text }])),
    packageHash,
    files,
  };
  const { result } = commit(vault, { action: 'export', note: JSON.stringify(note) }, () => {
    inside();
    if (submission === null || version === null) return null;
    return keepExport(catalogue, idOf(catalogue, submission), {
      version,
      packageHash,
      made: new Date().toISOString(),
      data: {
        form: profile.code,
        stage: stage.code,
        language: draft.language,
        recipient: prepared.recipient,
        uses: [...prepared.uses],
        files: [...files],
        words,
        pages,
        people: snapshot(prepared),
        annexes: prepared.annexes.map(({ number, code, instead, date, description, languages }) => ({
          number,
          document: code,
          instead,
          date,
          description,
          languages: [...languages],
        })),
        sealed,
      },
    });
  });
  return result;
}

/** Everybody of whom something is said, as the gate of consent decided on this day. */
function snapshot({ people, organisations, material, named, masked, naming }: Prepared) {
  const said = new Set([...named, ...masked, ...material.people]);
  return [
    ...people.filter(({ code, reason }) => reason !== 'source' && said.has(code)),
    ...organisations.filter(({ code }) => material.codes.has(code)),
  ].map(({ code, reason, consent }) => ({ code, named: naming.isNamed(code), reason, consent }));
}
