/** Why a person may, or may not, be named to a recipient. */
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
  | 'source';
