import type { RecordType } from '../../shared/records/definition.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useFormats } from '../app/formats.ts';
import { useWords } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { CitationRows } from './citation-rows.tsx';
import type { ShownLink } from './form-shape.ts';
import { useFormWork } from './form-work.ts';
import { LinkChangeEditor, LinkEditor } from './link-editor.tsx';
import { linkSentence } from './link-sentence.ts';
import './links-part.css';

/** The links of the record: those that are stored, which may be taken away, and new ones, all in the same save. */
export function LinksPart({ fresh, onAdd }: { readonly fresh: number | null; readonly onAdd: () => void }) {
  const { state } = useFormWork();
  const { t } = useWords();
  return (
    <section className="forms-part" aria-labelledby="forms-links">
      <h2 id="forms-links" className="forms-part-title">
        {t('forms.links')}
      </h2>
      {state.base.links.map((link) => (
        <StoredLink key={link.id} link={link} />
      ))}
      {state.links.map((link, at) => (
        <LinkEditor key={link.row} link={link} number={at + 1} autoFocus={fresh === link.row} />
      ))}
      <span>
        <Button variant="quiet" icon="link" keys="Alt+L" onPress={onAdd}>
          {t('forms.add_link')}
        </Button>
      </span>
    </section>
  );
}

function StoredLink({ link }: { readonly link: ShownLink }) {
  const { state, dispatch, cite } = useFormWork();
  const { t, language } = useWords();
  const { date } = useFormats();
  const { id, code, type, title, direction, role, from, until, note } = link;
  const isGone = state.linksRemoved.includes(id);
  const change = state.linksChanged.find((each) => each.id === id);
  const sentence = linkSentence(
    { here: state.type, direction, role: termLabel(vocabularyOf('link-role'), role, language), other: title || code },
    t,
  );
  return (
    <div className="forms-link-stored">
      <div className="forms-stored" data-gone={isGone ? '' : undefined}>
        <KindMark type={type as RecordType} />
        <span className="forms-stored-words">
          {sentence} <CodeTag code={code} />
          <span className="forms-stored-where">
            {[
              from === null ? '' : t('forms.link_since', { date: date(from) }),
              until === null ? '' : t('forms.link_until', { date: date(until) }),
              note ?? '',
              isGone ? t('forms.goes_on_saving') : '',
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </span>
        {!isGone && (
          <IconButton
            icon="edit"
            label={t('forms.change_link', { link: sentence })}
            isDisabled={change !== undefined}
            onPress={() => dispatch({ do: 'change link', id })}
          />
        )}
        {!isGone && cite !== null && (
          <IconButton
            icon="quote"
            label={t('forms.add_source', { field: sentence })}
            onPress={() => cite({ is: 'link', id })}
          />
        )}
        <IconButton
          icon={isGone ? 'undo' : 'close'}
          label={isGone ? t('forms.keep_link', { link: sentence }) : t('forms.remove_link', { link: sentence })}
          onPress={() => dispatch({ do: isGone ? 'keep link' : 'remove link', id })}
        />
      </div>
      {!isGone && change !== undefined && <LinkChangeEditor change={change} label={sentence} />}
      {!isGone && <CitationRows proves={{ is: 'link', id }} label={sentence} />}
    </div>
  );
}
