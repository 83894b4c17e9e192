import type { mentionCalls } from '../../shared/contract/calls/mentions.ts';
import type { PageBox, PagePosition } from '../../shared/contract/page-position.ts';
import { idOf } from '../archive/codes.ts';
import { confirmMention } from '../archive/mentions/confirm.ts';
import { mentionsIn } from '../archive/mentions/mentions-in.ts';
import { mentionsOf } from '../archive/mentions/mentions-of.ts';
import { refuse, restore } from '../archive/mentions/refused.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Where documents name people and organisations. */
export function answerMentionCalls(archive: OpenArchive): CallsOf<typeof mentionCalls> {
  const catalogue = () => archive.vault().catalogue;
  const ids = ({ document, subject, page, start }: { document: string; subject: string; page: number; start: number }) => ({
    document: idOf(catalogue(), document),
    subject: idOf(catalogue(), subject),
    page,
    start,
  });
  return {
    'mentions.of': (input) => mentionsOf(catalogue(), input),
    'mentions.in': (input) => mentionsIn(catalogue(), input),
    'mentions.confirm': (input) =>
      confirmMention(archive.vault(), input, (page, start, end) => boxesOf(archive, input.document, page, start, end)),
    'mentions.refuse': async (input) => {
      refuse(archive.vault(), ids(input));
      return {};
    },
    'mentions.restore': async (input) => {
      restore(archive.vault(), ids(input));
      return {};
    },
  };
}
