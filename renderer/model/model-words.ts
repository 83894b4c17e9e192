import type { FieldDefinition } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { allVocabularies, isShipped, vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import type { Language } from '../../shared/vocabulary/vocabulary.ts';
import type { Translate } from '../app/words.ts';
import type { OwnKind } from './own-model.ts';

/** What a field holds, in words: "a term of Kinds of threat, several values". */
export function holdsWords(field: FieldDefinition, t: Translate, language: Language): string {
  const kind = field.type as OwnKind;
  const what =
    kind === 'term' && field.vocabulary !== undefined
      ? listWords(field.vocabulary, t, language)
      : kind === 'reference' && field.targets !== undefined
        ? t('model.holds-reference', {
            types: field.targets.map((type) => definitions[type].label[language]).join(', '),
          })
        : t(`model.kind-${kind}`);
  return [
    what,
    field.repeatable === true ? t('model.holds-several') : '',
    field.onTimeline === true ? t('model.holds-timeline') : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}

/** Every list to choose from, those of the archive's own first. */
export function listChoices(
  t: Translate,
  language: Language,
): readonly { readonly id: string; readonly label: string }[] {
  return allVocabularies()
    .map(({ name, title }) => ({
      id: name,
      isOwn: !isShipped(name),
      label: isShipped(name) ? capital(title[language]) : t('model.own-list-named', { list: title[language] }),
    }))
    .toSorted((a, b) => Number(b.isOwn) - Number(a.isOwn) || a.label.localeCompare(b.label, language));
}

function listWords(name: string, t: Translate, language: Language): string {
  return isShipped(name)
    ? t('model.holds-term', { list: vocabularyOf(name).title[language] })
    : t('model.holds-own-list');
}

export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
