import { useState } from 'react';
import { isEdtf } from '../../shared/dates/edtf.ts';
import { printDate } from '../../shared/dates/print.ts';
import { readDate } from '../../shared/dates/read.ts';
import { DateField } from '../forms/date-field.tsx';
import { useWords } from '../app/words.ts';

interface EdtfFieldProps {
  readonly label: string;
  /** EDTF, or empty. */
  readonly value: string;
  readonly onChange: (edtf: string) => void;
  readonly isDisabled?: boolean | undefined;
}

/** A date as people write it, which counts from the moment it is understood. */
export function EdtfField({ label, value, onChange, isDisabled }: EdtfFieldProps) {
  const { language } = useWords();
  const [typed, setTyped] = useState(() => (isEdtf(value) ? printDate(value, language) : value));
  return (
    <DateField
      label={label}
      value={typed}
      isDisabled={isDisabled}
      onChange={(text) => {
        setTyped(text);
        const date = text.trim() === '' ? '' : readDate(text);
        if (date !== null) onChange(date);
      }}
    />
  );
}
