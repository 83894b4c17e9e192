import type { mentionCalls } from '../../shared/contract/calls/mentions.ts';
import type { PagePosition } from '../../shared/contract/page-position.ts';
import { idOf } from '../archive/codes.ts';
import { confirmMention } from '../archive/mentions/confirm.ts';
import { positionOf } from '../archive/mentions/boxes.ts';
import { mentionsIn } from '../archive/mentions/mentions-in.ts';
import { mentionsOf } from '../archive/mentions/mentions-of.ts';
import { refuse, restore } from '../archive/mentions/refused.ts';
import type { CallsOf } from './call-types.ts';
import type { OpenArchive } from './open-archive.ts';

/** Where documents name people and organisations. */
export function answerMentionCalls(archive: OpenArchive): CallsOf<typeof mentionCalls> {
  const catalogue = () => archive.vault().catalogue;
  const ids = ({
    document,
    subject,
    page,
    start,
  }: {
    document: string;
    subject: string;
    page: number;
    start: number;
  }) => ({
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

/** The boxes around a passage, of a page whose words have places; none where nobody can say. */
async function boxesOf(
  archive: OpenArchive,
  code: string,
  page: number,
  start: number,
  end: number,
): Promise<PagePosition | null> {
  try {
    const { reading } = (await archive.pages()).pages;
    return positionOf(page, await reading.words(code, page), start, end);
  } catch {
    // A file that cannot be drawn has its words all the same, and they are cited without a place.
    archive.vault();
    return null;
  }
}
