/** Why a person or an organisation may, or may not, be named to a recipient. */
export type ClearanceReason =
  | 'consent'
  | 'public-function'
  | 'no-consent'
  | 'anonymised-only'
  | 'other-use'
  | 'withdrawn'
  | 'expired'
  | 'minor'
  | 'survivor'
  | 'trashed'
  | 'source'
  /** Of an organisation: part of a State or an intergovernmental body. */
  | 'public-body'
  /** Of an organisation: nothing speaks against it. */
  | 'no-refusal'
  /** Of an organisation: its record may not go this far. */
  | 'restricted';

/** Reasons for which the name may stand. */
const NAMING: ReadonlySet<ClearanceReason> = new Set(['consent', 'public-function', 'public-body', 'no-refusal']);

export function isNaming(reason: ClearanceReason): boolean {
  return NAMING.has(reason);
}
