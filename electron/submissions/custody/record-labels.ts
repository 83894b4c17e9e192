import { definitions } from '../../../shared/records/definitions.ts';
import type { Language } from '../../../shared/vocabulary/vocabulary.ts';
import type { Catalogue } from '../../vault/catalogue.ts';

/** Title and code of a record. */
export function titleOf(catalogue: Catalogue, id: string): string {
  const row = catalogue
    .prepare('select code, title from record where id = ?')
    .get<{ code: string; title: string }>([id]);
  return row === undefined ? '' : `${row.title} (${row.code})`;
}

/** What a record is, in the language of the log: "person". */
export function typeLabel(catalogue: Catalogue, id: string, language: Language): string {
  const type = String(catalogue.prepare('select type from record where id = ?', { pluck: true }).get([id]) ?? '');
  if (!Object.hasOwn(definitions, type)) return '';
  return definitions[type as keyof typeof definitions].label[language].toLocaleLowerCase(language);
}
