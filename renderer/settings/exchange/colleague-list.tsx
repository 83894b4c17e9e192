import type { ColleagueShown } from '../../../shared/contract/calls/exchange.ts';
import { useFormats } from '../../app/formats.ts';
import { useWords } from '../../app/words.ts';
import { Badge } from '../../kit/badge.tsx';
import { Button } from '../../kit/button.tsx';
import { Icon } from '../../kit/icon.tsx';
import { MenuButton } from '../../kit/menu.tsx';
import { levelName } from './level-words.ts';
import { ShortCode } from './short-code.tsx';

interface ColleagueListProps {
  readonly colleagues: readonly ColleagueShown[];
  readonly isReadOnly: boolean;
  readonly onSend: (colleague: ColleagueShown) => void;
  readonly onChange: (colleague: ColleagueShown) => void;
  readonly onCompare: (colleague: ColleagueShown) => void;
  readonly onRemove: (colleague: ColleagueShown) => void;
}

/** Whom this vault knows: how far things go to each, whether the code was compared, and what went and came last. */
export function ColleagueList({ colleagues, isReadOnly, onSend, onChange, onCompare, onRemove }: ColleagueListProps) {
  const { t, language } = useWords();
  const { day } = useFormats();
  return (
    <ul className="exchange-colleagues">
      {colleagues.map((colleague) => {
        const { vault, label, level, code, confirmed, sent, received } = colleague;
        return (
          <li key={vault}>
            <Icon name="person" />
            <div className="exchange-colleague">
              <p className="exchange-colleague-name">
                <strong>{label}</strong>
                <Badge>{levelName(level, language)}</Badge>
              </p>
              <ShortCode label={t('exchange.add-code')} code={code} />
              {confirmed === null ? (
                <p className="exchange-caution">
                  <Icon name="warning" size={14} /> {t('exchange.not-compared')}
                </p>
              ) : null}
              <p className="exchange-note">
                {[
                  confirmed === null ? null : t('exchange.compared', { day: day(confirmed) }),
                  sent === null
                    ? t('exchange.sent-none')
                    : t(sent.confirmed === null ? 'exchange.sent' : 'exchange.sent-confirmed', {
                        number: sent.number,
                        day: day(sent.at),
                      }),
                  received === null
                    ? t('exchange.received-none')
                    : t('exchange.received', { number: received.number, day: day(received.at) }),
                ]
                  .filter((fact) => fact !== null)
                  .join(' · ')}
              </p>
            </div>
            {isReadOnly ? null : (
              <div className="exchange-acts">
                <Button icon="export" aria-label={t('exchange.send-to', { label })} onPress={() => onSend(colleague)}>
                  {t('exchange.send')}
                </Button>
                <MenuButton
                  label={t('exchange.more', { label })}
                  icon="more"
                  items={[
                    { id: 'change', label: t('exchange.change'), onAction: () => onChange(colleague) },
                    { id: 'compare', label: t('exchange.mark-compared-title'), onAction: () => onCompare(colleague) },
                    'separator',
                    { id: 'remove', label: t('exchange.remove'), danger: true, onAction: () => onRemove(colleague) },
                  ]}
                />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
