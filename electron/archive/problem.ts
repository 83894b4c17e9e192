export type ProblemKind =
  | 'catalogue-damaged'
  | 'key-slot-missing'
  | 'key-slot-damaged'
  | 'history-broken'
  /** Entries on a damaged page. */
  | 'history-unreadable'
  /** A checkpoint is over an entry that is another one now, */
  | 'history-differs'
  /** or that is not there any more. */
  | 'history-cut'
  /** A checkpoint in the catalogue is not one of this vault, or does not follow the one before. */
  | 'checkpoint-broken'
  /** A key that signs checkpoints does not come from the one before it. */
  | 'signing-key-broken'
  /** The checkpoint beside the catalogue is not there, cannot be read, was put back, or is another vault's. */
  | 'checkpoint-missing'
  | 'checkpoint-damaged'
  | 'checkpoint-older'
  | 'checkpoint-foreign'
  /** A code that was written down or read out is of another history, or of one that reached further. */
  | 'code-differs'
  | 'code-beyond'
  | 'record-altered'
  | 'link-altered'
  | 'citation-altered'
  | 'file-row-altered'
  | 'layer-altered'
  | 'row-unrecorded'
  /** A row on a damaged page. */
  | 'row-unreadable'
  | 'derived-altered'
  | 'file-missing'
  | 'file-damaged'
  | 'file-unlisted'
  | 'text-altered'
  | 'index-broken'
  | 'working-state-altered'
  /** A version, an export or a time stamp of a submission is not what the history tells of it. */
  | 'submission-altered'
  /** A change set that left or came is noted otherwise than the history tells of it. */
  | 'exchange-altered';

/** Something that `verify` found. */
export interface Problem {
  readonly kind: ProblemKind;
  /** The code of a record, the number of a history entry, a page of the catalogue, the identifier of a file or of a key slot. */
  readonly where: string;
  readonly detail: string;
}

/** What `verify` could not look at, or what nothing in the vault can tell. */
export type UncheckedKind =
  /** Nothing in the folder tells whether all of it was put back to an older state: that takes a code from elsewhere. */
  | 'whole-folder'
  /** No checkpoint was made yet. */
  | 'no-checkpoint'
  /** Entries since the newest checkpoint, which no signature covers yet; `where` says how many. */
  | 'since-checkpoint'
  /** The search index of a vault that cannot be written to. */
  | 'search-index'
  /** A part of the catalogue that stands on damaged pages; `where` names it. */
  | 'damaged-part';

export interface Unchecked {
  readonly kind: UncheckedKind;
  readonly where: string;
}
