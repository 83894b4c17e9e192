import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { definitions, fieldOf } from '../../shared/records/definitions.ts';
import { useWords } from '../app/words.ts';
import { valuesOf } from '../records/cell-values.ts';
import { tagPath } from './tags.ts';
import './organised.css';

/** How far a document has been worked through, by whom it is to be, what is to be done, and its tags; nothing where nobody has said. */
export function Organised({ fields }: { readonly fields: Readonly<Record<string, unknown>> }) {
  const { t, language } = useWords();
  const text = (key: string): string => (typeof fields[key] === 'string' ? fields[key] : '');
  const label = (key: string): string => fieldOf(definitions.document, key)?.label[language] ?? key;
  const tags = valuesOf(fields['tags']).map(String);
  const stage = text('reading');
  const lines = [
    {
      key: 'reading',
      said: stage === '' ? '' : termLabel(vocabularyOf('reading-state'), stage, language),
    },
    { key: 'assignedTo', said: text('assignedTo') },
    { key: 'assignment', said: text('assignment') },
  ].filter(({ said }) => said !== '');
  if (lines.length === 0 && tags.length === 0) return null;
  return (
    <dl className="organised">
      {lines.map(({ key, said }) => (
        <div key={key}>
          <dt>{label(key)}</dt>
          <dd>{said}</dd>
        </div>
      ))}
      {tags.length > 0 && (
        <div>
          <dt>{t('organising.tags')}</dt>
          <dd className="organised-tags">
            {tags.map((tag) => (
              <span key={tag}>{tagPath(tag, language)}</span>
            ))}
          </dd>
        </div>
      )}
    </dl>
  );
}
