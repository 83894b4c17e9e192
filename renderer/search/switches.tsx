import { useWords } from '../app/words.ts';
import { Button } from '../kit/button.tsx';
import { Popover } from '../kit/popover.tsx';
import { Switch } from '../kit/switch.tsx';
import { helps, usualHelps, type SearchView } from './search-view.ts';

/** The helps of the search, each with what it does and a way to switch it off. */
export function Switches({
  view,
  onChange,
}: {
  readonly view: SearchView;
  readonly onChange: (changes: Partial<SearchView>) => void;
}) {
  const { t } = useWords();
  const changed = helps.filter((help) => view[help] !== usualHelps[help]);
  return (
    <Popover
      label={t('search.helps')}
      trigger={
        <Button variant="quiet" icon="settings">
          {changed.length === 0
            ? t('search.helps')
            : t('search.helps-set', {
                which: changed.map((help) => t(view[help] ? `search.on-${help}` : `search.off-${help}`)).join(', '),
              })}
        </Button>
      }
    >
      <div className="search-switches">
        {helps.map((help) => (
          <Switch
            key={help}
            label={t(`search.help-${help}`)}
            help={t(`search.help-${help}-means`)}
            value={view[help]}
            onChange={(isOn) => onChange({ [help]: isOn })}
          />
        ))}
        {changed.length > 0 && (
          <Button variant="quiet" onPress={() => onChange(usualHelps)}>
            {t('search.helps-usual')}
          </Button>
        )}
      </div>
    </Popover>
  );
}
