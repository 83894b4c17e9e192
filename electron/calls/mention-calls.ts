import type { mentionCalls } from '../../shared/contract/calls/mentions.ts';
import type { PagePosition } from '../../shared/contract/page-position.ts';
import { idOf } from '../archive/codes.ts';
import { confirmMention } from '../archive/mentions/confirm.ts';
import { positionOf } from '../archive/mentions/boxes.ts';
import { mentionsIn } from '../archive/mentions/mentions-in.ts';
import { mentionsOf } from '../archive/mentions/mentions-of.ts';
import { refuse, restore } from '../archive/mentions/refused.ts';
import { readWordPlaces } from '../text-layers/word-places.ts';
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

/** The boxes around a passage, of a page whose words have places; none where the file cannot say. */
async function boxesOf(
  archive: OpenArchive,
  code: string,
  page: number,
  start: number,
  end: number,
): Promise<PagePosition | null> {
  const { catalogue } = archive.vault();
  const recognised = catalogue
    .prepare(
      `select l.words, length(l.text) as length from page_now p join text_layer l on l.id = p.layer
       where p.record = ? and p.page = ? and l.words is not null`,
    )
    .get<{ words: Uint8Array<ArrayBuffer>; length: number }>([idOf(catalogue, code), page]);
  if (recognised === undefined) return null;
  const places = readWordPlaces(recognised.words, recognised.length);
  return places === null ? null : positionOf(page, places, start, end);
}
