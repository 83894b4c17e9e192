import { fail } from '../../shared/contract/errors.ts';
import { idOf } from '../archive/codes.ts';
import { commit } from '../archive/commit.ts';
import { pageNow, type TextSource } from '../archive/page-words.ts';
import type { LayerId } from '../archive/rows.ts';
import { layersInForce } from '../archive/text-layer.ts';
import type { Catalogue } from '../vault/catalogue.ts';
import type { Vault } from '../vault/vault.ts';
import { realigned } from './realign.ts';
import { readWordPlaces, writeWordPlaces, type WordPlaces } from './word-places.ts';

export interface ListedLayer {
  /** Null for the text of the file. */
  readonly id: string | null;
  readonly source: TextSource;
  readonly language: string | null;
  readonly confidence: number | null;
  readonly by: string | null;
  readonly made: string | null;
  readonly text: string;
  readonly inForce: boolean;
}

/** Everything that was ever said of a page: what is in force first, then the newest first, the text of the file last. */
export function listLayers(catalogue: Catalogue, code: string, page: number): ListedLayer[] {
  const record = idOf(catalogue, code);
  const now = pageNow(catalogue, record, page);
  const layers = catalogue
    .prepare(
      `select id, kind as source, language, confidence, by, made, text from text_layer
       where record = ? and page = ? order by made desc, id desc`,
    )
    .all<Omit<ListedLayer, 'inForce'> & Record<string, string | number | null>>([record, page])
    .map((layer) => ({ ...layer, inForce: layer.id === now?.layer }));
  const text = fileText(catalogue, record, page);
  const file: ListedLayer[] =
    text === null
      ? []
      : [
          {
            id: null,
            source: 'file',
            language: null,
            confidence: null,
            by: null,
            made: null,
            text,
            inForce: now?.source === 'file',
          },
        ];
  return [...layers, ...file].toSorted((a, b) => Number(b.inForce) - Number(a.inForce));
}

function fileText(catalogue: Catalogue, record: string, page: number): string | null {
  return (
    catalogue
      .prepare('select text from page_text where record = ? and page = ?', { pluck: true })
      .get<never>([record, page]) ?? null
  );
}

/** Where the words of a layer stand; null where nobody knows. */
export function placesOf(catalogue: Catalogue, layer: string): WordPlaces | null {
  const row = catalogue
    .prepare('select text, words from text_layer where id = ?')
    .get<{ text: string; words: Uint8Array<ArrayBuffer> | null }>([layer]);
  return row === undefined || row.words === null ? null : readWordPlaces(row.words, row.text.length);
}

/**
 * Stores words that a person put right, over the text that they saw. Words that did not change keep their places.
 *
 * @param base the layer that they saw; null for the text of the file
 * @throws KhronikaError LAYER_CHANGED when something else is in force by now; PAGE_UNKNOWN, RECORD_NOT_FOUND, VAULT_READ_ONLY
 */
export function correctPage(
  vault: Vault,
  given: {
    readonly code: string;
    readonly page: number;
    readonly text: string;
    readonly base: string | null;
    readonly by?: string;
  },
): { layer: string } {
  const { catalogue } = vault;
  const record = idOf(catalogue, given.code);
  const seen = pageNow(catalogue, record, given.page) ?? fail('PAGE_UNKNOWN', { code: given.code, page: given.page });
  if (seen.layer !== given.base) fail('LAYER_CHANGED', { code: given.code, page: given.page });
  const text = cleaned(given.text);
  const places = seen.layer === null ? null : placesOf(catalogue, seen.layer);
  const language = layersInForce(catalogue, record, given.page).find(({ id }) => id === seen.layer)?.language ?? null;
  const words =
    places === null ? null : writeWordPlaces({ ...places, words: realigned(seen.text, places.words, text) });
  const { result } = commit(vault, { action: 'correct' }, (draft) =>
    draft.addLayer(
      {
        record,
        page: given.page,
        kind: 'corrected',
        language,
        confidence: null,
        by: given.by?.toWellFormed() ?? null,
        base: seen.layer as LayerId | null,
      },
      text,
      words,
    ),
  );
  return { layer: result };
}

/**
 * Puts an older layer in force again, or with null the text of the file.
 *
 * @throws KhronikaError PAGE_UNKNOWN for a layer that is not one of this page
 */
export function restoreLayer(vault: Vault, code: string, page: number, layer: string | null): void {
  const { catalogue } = vault;
  const record = idOf(catalogue, code);
  const chosen =
    layer === null
      ? null
      : (catalogue
          .prepare('select id, kind from text_layer where id = ? and record = ? and page = ?')
          .get<{ id: LayerId; kind: 'ocr' | 'corrected' }>([layer, record, page]) ??
        fail('PAGE_UNKNOWN', { code, page }));
  commit(vault, { action: 'correct' }, (draft) => {
    for (const { id, kind } of layersInForce(catalogue, record, page)) {
      // A recognition stays beneath the correction that is put in force over it.
      const stays = id === chosen?.id || (kind === 'ocr' && chosen?.kind === 'corrected');
      if (!stays) draft.setLayer(id, false);
    }
    if (chosen !== null) draft.setLayer(chosen.id, true);
  });
}

/** As the texts of files are kept: NFC, line feeds alone, nothing that is not seen. */
function cleaned(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu, (sign) =>
      sign === '\n' ? sign : sign === '\t' ? ' ' : '',
    )
    .replaceAll(/[ ]+$/gm, '')
    .replace(/^\n+|\n+$/g, '');
}
