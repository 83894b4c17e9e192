import type { RecordType } from '../../shared/records/definition.ts';
import { linkRole } from '../../shared/vocabulary/people.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useFormats } from '../app/formats.ts';
import { useWords, type Translate } from '../app/words.ts';
import { Button, IconButton } from '../kit/button.tsx';
import { CodeTag } from '../kit/code-tag.tsx';
import { KindMark } from '../kit/kind-mark.tsx';
import { Select } from '../kit/select.tsx';
import { CitationRows } from './citation-rows.tsx';
import { DateField } from './date-field.tsx';
import { TermPicker } from './field-control.tsx';
import { TextLine } from './form-line.tsx';
import type { Direction, LinkPart, ShownLink, WrittenLink } from './form-shape.ts';
import { faultWords, useFormWork } from './form-work.ts';
import { OF_THIS_RECORD, THIS_RECORD, usualLink } from './link-roles.ts';
import { RecordPicker } from './record-picker.tsx';
import { titledOf } from './titles.ts';
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

/** "Настасья Лойка is the defendant of this case", "this person is the defendant of C-0001". */
export function linkSentence(
  { here, direction, role, other }: { here: RecordType; direction: Direction; role: string; other: string },
  t: Translate,
): string {
  return direction === 'out'
    ? t('forms.link_out', { other, role, of: t(OF_THIS_RECORD[here]) })
    : t('forms.link_in', { other, role, this: t(THIS_RECORD[here]) });
}

function StoredLink({ link }: { readonly link: ShownLink }) {
  const { state, dispatch, cite } = useFormWork();
  const { t, language } = useWords();
  const { date } = useFormats();
  const { id, code, type, title, direction, role, from, until, note } = link;
  const isGone = state.linksRemoved.includes(id);
  const sentence = linkSentence(
    { here: state.type, direction, role: termLabel(linkRole, role, language), other: title || code },
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
      {!isGone && <CitationRows proves={{ is: 'link', id }} label={sentence} />}
    </div>
  );
}

function LinkEditor({
  link,
  number,
  autoFocus,
}: {
  readonly link: WrittenLink;
  readonly number: number;
  readonly autoFocus: boolean;
}) {
  const { state, dispatch, cite } = useFormWork();
  const { t, language } = useWords();
  const { row } = link;
  const other = link.other === '' ? null : titledOf(state, link.other);
  const write = (part: LinkPart) => (value: string) => dispatch({ do: 'write link', row, part, value });
  const fault = (part: string) => faultWords(state.faults[`links.${row}.${part}`], t);
  const said = (direction: Direction): string =>
    linkSentence(
      {
        here: state.type,
        direction,
        role: link.role === '' ? '…' : termLabel(linkRole, link.role, language),
        other: other === null ? '…' : other.title || other.code,
      },
      t,
    );
  const named = t('forms.link_row', { number, count: state.links.length });
  const refused = faultWords(state.faults[`links.${row}`], t);
  return (
    <fieldset className="forms-link" aria-label={named} data-row={`links.${row}`}>
      <div className="forms-link-other">
        <RecordPicker
          label={t('forms.linked_to')}
          value={other}
          onPick={(record) => {
            dispatch({
              do: 'write link',
              row,
              part: 'other',
              value: record?.code ?? '',
              chosen: record ?? undefined,
            });
            if (record === null || link.role !== '') return;
            const usual = usualLink(state.type, record.type as RecordType);
            dispatch({ do: 'write link', row, part: 'role', value: usual.role });
            dispatch({ do: 'write link', row, part: 'direction', value: usual.direction });
          }}
          canCreate
          isRequired
          error={refused ?? fault('other')}
          autoFocus={autoFocus}
        />
      </div>
      <TermPicker
        label={t('forms.link_role')}
        vocabulary="link-role"
        value={link.role}
        onChange={write('role')}
        isRequired
        error={fault('role')}
      />
      <div className="forms-link-wide">
        <Select<Direction>
          label={t('forms.link_says')}
          options={[
            { id: 'out', label: said('out') },
            { id: 'in', label: said('in') },
          ]}
          value={link.direction}
          onChange={write('direction')}
        />
      </div>
      <DateField label={t('forms.link_from')} value={link.from} onChange={write('from')} error={fault('from')} />
      <DateField label={t('forms.link_to')} value={link.until} onChange={write('until')} error={fault('until')} />
      <div className="forms-link-wide">
        <TextLine label={t('forms.link_note')} value={link.note} onChange={write('note')} />
      </div>
      <span className="forms-link-ways">
        {cite !== null && (
          <Button variant="quiet" icon="quote" onPress={() => cite({ is: 'new-link', row })}>
            {t('forms.add_source_short')}
          </Button>
        )}
        <Button variant="quiet" icon="close" onPress={() => dispatch({ do: 'take link away', row })}>
          {t('forms.take_link_away')}
        </Button>
      </span>
      <CitationRows proves={{ is: 'new-link', row }} label={named} />
    </fieldset>
  );
}
