export type ProblemKind =
  | 'catalogue-damaged'
  | 'key-slot-missing'
  | 'key-slot-damaged'
  | 'history-broken'
  | 'record-altered'
  | 'link-altered'
  | 'citation-altered'
  | 'file-row-altered'
  | 'layer-altered'
  | 'row-unrecorded'
  | 'derived-altered'
  | 'file-missing'
  | 'file-damaged'
  | 'file-unlisted'
  | 'text-altered'
  | 'index-broken'
  | 'working-state-altered'
  /** A version, an export or a time stamp of a submission is not what the history tells of it. */
  | 'submission-altered';

/** Something that `verify` found. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The code of a record, the number of a history entry or the identifier of a file. */
  readonly where: string;
  readonly detail: string;
}
