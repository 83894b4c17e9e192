/** What can be done about something that was found. */
export type Advice = 'repair' | 'altered' | 'put-back' | 'made-anew' | 'left';

const KINDS = {
  'catalogue-damaged': 'repair',
  'key-slot-missing': 'repair',
  'key-slot-damaged': 'repair',
  'history-unreadable': 'repair',
  'row-unreadable': 'repair',
  'file-missing': 'repair',
  'file-damaged': 'repair',
  'history-broken': 'altered',
  'history-differs': 'altered',
  'checkpoint-broken': 'altered',
  'signing-key-broken': 'altered',
  'record-altered': 'altered',
  'link-altered': 'altered',
  'citation-altered': 'altered',
  'file-row-altered': 'altered',
  'layer-altered': 'altered',
  'row-unrecorded': 'altered',
  'text-altered': 'altered',
  'submission-altered': 'altered',
  'exchange-altered': 'altered',
  'history-cut': 'put-back',
  'checkpoint-missing': 'put-back',
  'checkpoint-damaged': 'put-back',
  'checkpoint-older': 'put-back',
  'checkpoint-foreign': 'put-back',
  'code-differs': 'put-back',
  'code-beyond': 'put-back',
  'older-than-backup': 'put-back',
  'other-than-backup': 'put-back',
  'derived-altered': 'made-anew',
  'index-broken': 'made-anew',
  'file-unlisted': 'left',
  'working-state-altered': 'left',
} as const satisfies Record<string, Advice>;

export type ProblemKind = keyof typeof KINDS | 'other';

/** A kind that this window has words for. */
export function kindOf(kind: string): ProblemKind {
  return Object.hasOwn(KINDS, kind) ? (kind as ProblemKind) : 'other';
}

export function adviceOf(kind: string): Advice {
  const known = kindOf(kind);
  return known === 'other' ? 'altered' : KINDS[known];
}
