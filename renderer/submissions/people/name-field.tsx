import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  /** What stands there when nothing is written. */
  readonly placeholder: string;
  readonly onChange: (value: string) => void;
}

/** A name for this submission alone. It counts when one leaves the field or presses Enter. */
export function NameField({ label, value, placeholder, onChange }: NameFieldProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const keep = (): void => {
    if (typed !== null && typed !== value) onChange(typed);
    setTyped(null);
  };
  return (
    <TextField className="submissions-name" value={typed ?? value} onChange={setTyped} onBlur={keep} autoComplete="off">
      <Label className="submissions-item-note">{label}</Label>
      <Input
        className="kit-input"
        placeholder={placeholder}
        spellCheck="false"
        onKeyDown={(event) => {
          if (event.key === 'Enter') keep();
        }}
      />
    </TextField>
  );
}
