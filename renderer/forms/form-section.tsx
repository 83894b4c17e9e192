import { useId } from 'react';
import { Button as PlainButton } from 'react-aria-components';
import { sections } from '../../shared/records/sections.ts';
import { useWords } from '../app/words.ts';
import { Icon } from '../kit/icon.tsx';
import { FormField } from './form-field.tsx';
import type { Section } from './form-sections.ts';
import { useFormWork } from './form-work.ts';
import { isBlank } from './written.ts';
import './form-section.css';

/** A further part of a form. While it is closed nothing of it is drawn but what it is about and how much there is. */
export function FormSection({
  section: { id, fields },
  isOpen,
  onTurn,
}: {
  readonly section: Section;
  readonly isOpen: boolean;
  readonly onTurn: () => void;
}) {
  const { state } = useFormWork();
  const { t, language } = useWords();
  const heading = useId();
  const filled = fields.filter(({ key }) => !isBlank(state.fields[key])).length;
  return (
    <section className="forms-section" data-open={isOpen ? '' : undefined} aria-labelledby={heading}>
      <h2 className="forms-section-head">
        <PlainButton id={heading} className="forms-section-turn" aria-expanded={isOpen} onPress={onTurn}>
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
          <span className="forms-section-name">{sections[id][language]}</span>
          {!isOpen && (
            <span className="forms-section-fields" aria-hidden="true">
              {fields.map((field) => field.label[language]).join(' · ')}
            </span>
          )}
          {filled > 0 && <span className="forms-section-count">{t('forms.section_filled', { count: filled })}</span>}
        </PlainButton>
      </h2>
      {isOpen && (
        <div className="forms-fields">
          {fields.map((field) => (
            <FormField key={field.key} field={field} />
          ))}
        </div>
      )}
    </section>
  );
}
