import { useState } from 'react';
import { say } from '../kit/notices.tsx';

/** What a dialog of a part of the settings is given to close with. */
export interface Over {
  readonly onClose: () => void;
  /** Closes it and says what was done. */
  readonly onDone: (said: string) => void;
}

/** Which dialog of a part is open, if any, and how it ends. `onChange`: something was done. */
export function useDoing<Doing>(onChange: () => void): {
  readonly doing: Doing | null;
  readonly begin: (doing: Doing) => void;
  readonly over: Over;
} {
  const [doing, setDoing] = useState<Doing | null>(null);
  const onClose = (): void => setDoing(null);
  const onDone = (said: string): void => {
    onClose();
    say({ text: said });
    onChange();
  };
  return { doing, begin: setDoing, over: { onClose, onDone } };
}
