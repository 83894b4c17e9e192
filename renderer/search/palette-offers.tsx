import { useMemo, type ReactNode } from 'react';
import type { RecordType } from '../../shared/records/definition.ts';
import { useAsked } from '../app/asked.ts';
import { useOfferedCommands } from '../app/commands.ts';
import { go, placeOf } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { CodeTag } from '../kit/code-tag.tsx';
import { Icon } from '../kit/icon.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Marked } from './marked.tsx';
import { usualHelps } from './search-view.ts';
import { useSettled } from './settled.ts';

/** Something that Enter does. */
export interface Offer {
  readonly id: string;
  readonly mark: ReactNode;
  readonly text: ReactNode;
  readonly note?: ReactNode;
  readonly keys?: string;
  readonly run: () => void;
}

export interface OfferGroup {
  readonly label: string;
  readonly offers: readonly Offer[];
}

const REST = 80;
const RECORDS = 8;
const COMMANDS = 8;
const PAGES = 6;

/** What fits what is typed: records by any spelling of their name, pages by their words, commands by theirs. */
export function usePaletteOffers(query: string): readonly OfferGroup[] {
  const { t } = useWords();
  const wanted = useSettled(query.trim(), REST);
  const found = useAsked('records.find', wanted === '' ? undefined : { query: wanted, limit: RECORDS });
  const texts = useAsked('search', wanted.length < 2 ? undefined : { query: wanted, limit: PAGES });
  const commands = useCommandOffers(query);
  return useMemo(() => {
    const records = (found.value ?? []).map(({ code, type, title, hint, matched }): Offer => ({
      id: `record ${code}`,
      mark: <KindMark type={type as RecordType} />,
      text: matched === null ? title : `${title} · ${matched}`,
      note: (
        <>
          {hint} <CodeTag code={code} />
        </>
      ),
      run: () => go(placeOf({ type, code })),
    }));
    const pages = (texts.value?.hits ?? []).flatMap(({ code, type, title, pages: [first] }): Offer[] =>
      first === undefined
        ? []
        : [
            {
              id: `page ${code}`,
              mark: <KindMark type={type as RecordType} />,
              text: title,
              note: <Marked text={first.snippet} marks={first.marks} />,
              run: () => go({ room: 'reader', code, page: first.page, find: { query: wanted, ...usualHelps } }),
            },
          ],
    );
    const everywhere: Offer[] =
      query.trim() === ''
        ? []
        : [
            {
              id: 'everywhere',
              mark: <Icon name="search" />,
              text: t('search.all-results', { query: query.trim() }),
              run: () => go({ room: 'search', query: query.trim() }),
            },
          ];
    return [
      { label: t('search.records'), offers: records },
      { label: t('search.pages'), offers: [...pages, ...everywhere] },
      { label: t('search.commands'), offers: commands },
    ].filter(({ offers }) => offers.length > 0);
  }, [found.value, texts.value, commands, query, wanted, t]);
}

/** Commands of which every typed word begins a word; with nothing typed those that one can do here. */
function useCommandOffers(query: string): readonly Offer[] {
  const commands = useOfferedCommands();
  return useMemo(() => {
    const typed = folded(query).split(' ').filter(Boolean);
    return commands
      .filter(({ id, enabled }) => enabled !== false && id !== 'go.palette')
      .filter(({ label }) => {
        const words = folded(label).split(' ');
        return typed.every((part) => words.some((word) => word.startsWith(part)));
      })
      .slice(0, typed.length === 0 ? 30 : COMMANDS)
      .map(({ id, label, keys, run }): Offer => ({
        id: `command ${id}`,
        mark: <Icon name="chevron-right" />,
        text: label,
        ...(keys === undefined ? {} : { keys }),
        run,
      }));
  }, [commands, query]);
}

function folded(text: string): string {
  return text
    .toLocaleLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
