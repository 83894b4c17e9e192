import { useState } from 'react';
import { useWords } from '../../app/words.ts';
import { Button } from '../../kit/button.tsx';
import { TextField } from '../../kit/field.tsx';

interface JoinTextProps {
  /** What was said, as a beginning. */
  readonly texts: readonly string[];
  readonly isDisabled: boolean;
  readonly onJoin: (text: string) => void;
  readonly onClose: () => void;
}

/** Where somebody writes what joins the things that were said. */
export function JoinText({ texts, isDisabled, onJoin, onClose }: JoinTextProps) {
  const { t } = useWords();
  const [text, setText] = useState(texts.join('\n'));
  return (
    <div className="exchange-join">
      <TextField
        label={t('exchange.join-label')}
        help={t('exchange.join-help')}
        value={text}
        onChange={setText}
        isDisabled={isDisabled}
        multiline
        autoFocus
      />
      <div className="exchange-acts">
        <Button isDisabled={isDisabled || text.trim() === ''} onPress={() => onJoin(text)}>
          {t('exchange.choose')}
        </Button>
        <Button variant="quiet" isDisabled={isDisabled} onPress={onClose}>
          {t('kit.cancel')}
        </Button>
      </div>
    </div>
  );
}
