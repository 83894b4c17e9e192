import { useId, type ReactNode } from 'react';
import { go } from '../app/place.ts';
import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import './settings.css';

interface PartPageProps {
  readonly title: string;
  readonly intro: string;
  readonly children: ReactNode;
}

/** A part of the settings on a page of its own, with the way back. */
export function PartPage({ title, intro, children }: PartPageProps) {
  const { t } = useWords();
  return (
    <div className="settings settings-part">
      <header className="settings-part-head">
        <Button variant="quiet" icon="back" onPress={() => go({ room: 'settings' })}>
          {t('settings.back')}
        </Button>
        <h1>{title}</h1>
        <p>{intro}</p>
      </header>
      {children}
    </div>
  );
}

interface PartSectionProps {
  readonly title: string;
  /** One sentence below the title. */
  readonly about?: string;
  readonly act?: ReactNode;
  readonly children?: ReactNode;
}

/** A section of such a page, with what can be done beside its title. */
export function PartSection({ title, about, act, children }: PartSectionProps) {
  const id = useId();
  return (
    <section className="settings-part-section" aria-labelledby={id}>
      <header>
        <div>
          <h2 id={id}>{title}</h2>
          {about === undefined ? null : <p>{about}</p>}
        </div>
        {act}
      </header>
      {children}
    </section>
  );
}
