import type { RecordType } from '../../shared/records/definition.ts';
import { vocabularyOf } from '../../shared/vocabulary/vocabularies.ts';
import { termLabel } from '../../shared/vocabulary/vocabulary.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Select } from '../kit/select.tsx';
import { CitationRows } from './citation-rows.tsx';
import { DateField } from './date-field.tsx';
import { TextLine } from './form-line.tsx';
import type { ChangedPart, Direction, LinkChange, LinkPart, WrittenLink } from './form-shape.ts';
import { faultWords, useFormWork } from './form-work.ts';
import { usualLink } from './link-roles.ts';
import { linkSentence } from './link-sentence.ts';
import { RecordPicker } from './record-picker.tsx';
import { TermPicker } from './term-picker.tsx';
import { titledOf } from './titles.ts';
import './links-part.css';

/** A new link. */
export function LinkEditor({
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
        role: link.role === '' ? '…' : termLabel(vocabularyOf('link-role'), link.role, language),
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
      <TimeAndNote link={link} write={write} fault={fault} />
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

/** What a stored link is to say from now on. The records that it joins stay: another record is another link. */
export function LinkChangeEditor({ change, label }: { readonly change: LinkChange; readonly label: string }) {
  const { state, dispatch } = useFormWork();
  const { t } = useWords();
  const { id } = change;
  const write = (part: ChangedPart) => (value: string) => dispatch({ do: 'change link', id, part, value });
  const fault = (part: string) => faultWords(state.faults[`links.${id}.${part}`], t);
  const refused = faultWords(state.faults[`links.${id}`], t);
  return (
    <fieldset className="forms-link" aria-label={label} data-row={`links.${id}`}>
      <TermPicker
        label={t('forms.link_role')}
        vocabulary="link-role"
        value={change.role}
        onChange={write('role')}
        isRequired
        error={refused ?? fault('role')}
        autoFocus
      />
      <TimeAndNote link={change} write={write} fault={fault} />
      <span className="forms-link-ways">
        <Button variant="quiet" icon="undo" onPress={() => dispatch({ do: 'leave link', id })}>
          {t('forms.leave_link')}
        </Button>
      </span>
    </fieldset>
  );
}

/** From when to when a link holds, and what else is to be said of it. */
function TimeAndNote({
  link,
  write,
  fault,
}: {
  readonly link: Pick<WrittenLink, 'from' | 'until' | 'note'>;
  readonly write: (part: 'from' | 'until' | 'note') => (value: string) => void;
  readonly fault: (part: string) => string | undefined;
}) {
  const { t } = useWords();
  return (
    <>
      <DateField label={t('forms.link_from')} value={link.from} onChange={write('from')} error={fault('from')} />
      <DateField label={t('forms.link_to')} value={link.until} onChange={write('until')} error={fault('until')} />
      <div className="forms-link-wide">
        <TextLine label={t('forms.link_note')} value={link.note} onChange={write('note')} />
      </div>
    </>
  );
}
