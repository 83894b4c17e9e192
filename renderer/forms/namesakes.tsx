import { useEffect, useState } from 'react';
import type { Candidate } from '../../shared/contract/shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Icon } from '../kit/icon.tsx';
import type { FormState, Titled } from './form-shape.ts';
import { CandidateRow, useFound } from './record-picker.tsx';
import './namesakes.css';

/** How long one may go on writing a name before it is looked for, in milliseconds. */
const SETTLING = 350;
const SHOWN = 3;

/** Records that bear nearly the name that is being written, so that nobody is recorded twice. */
export function Namesakes({ state, onUse }: { readonly state: FormState; readonly onUse: (record: Titled) => void }) {
  const { t } = useWords();
  const name = nameIn(state);
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(name), SETTLING);
    return () => clearTimeout(timer);
  }, [name]);
  const { found } = useFound(asked, [state.type]);
  const near: readonly Candidate[] =
    asked === ''
      ? []
      : found
          // Of people only those of the whole name: who merely begins so is no namesake
          .filter(({ code, same }) => code !== state.base.code && (same || state.type !== 'person'))
          .slice(0, SHOWN);
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an <output> may not hold the buttons and paragraphs
    <div className="forms-namesakes" role="status">
      {near.length > 0 && (
        <>
          <p>
            <Icon name="info" size={14} /> {t('forms.namesakes', { count: near.length })}
          </p>
          {near.map((candidate) => (
            <div key={candidate.code} className="forms-namesake">
              <CandidateRow candidate={candidate} />
              <Button onPress={() => onUse(candidate)}>{t('forms.use_this', { code: candidate.code })}</Button>
            </div>
          ))}
        </>
      )}
    </div>
  );
}

/** Kinds of which the same one is easily recorded twice, and what they are called by. */
const NAMED_BY: Partial<Record<RecordType, readonly string[]>> = {
  person: ['firstName', 'familyName'],
  organisation: ['name'],
  place: ['name'],
};

/** The name that the form holds; empty while it is too short to tell anything. */
function nameIn(state: FormState): string {
  const keys = NAMED_BY[state.type] ?? [];
  const parts = keys.flatMap((key) => {
    const part = state.fields[key];
    return typeof part === 'string' && part.trim() !== '' ? [part] : [];
  });
  const name = parts.join(' ').trim();
  return name.length < 3 || (state.type === 'person' && parts.length < 2) ? '' : name;
}
