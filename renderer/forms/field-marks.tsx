import { Button as PlainButton } from 'react-aria-components';
import type { FieldDefinition } from '../../shared/records/definition.ts';
import { useWords } from '../app/words.ts';
import { Icon, type IconName } from '../kit/icon.tsx';
import { ariaKeys } from '../kit/keys.tsx';
import { Tooltip } from '../kit/tooltip.tsx';
import './field-marks.css';

/** What is to be known of a field before one writes in it: that it can harm, that it tells who somebody is, that it stays here. */
export function FieldMarks({
  field,
}: {
  readonly field: Pick<FieldDefinition, 'identifies' | 'internal' | 'sensitive'>;
}) {
  const { t } = useWords();
  return (
    <>
      {field.sensitive === true && <Mark icon="shield" label={t('forms.sensitive')} />}
      {field.identifies !== undefined && <Mark icon="fingerprint" label={t('forms.identifies')} />}
      {field.internal === true && <Mark icon="eye-closed" label={t('forms.internal_field')} />}
    </>
  );
}

function Mark({ icon, label }: { readonly icon: IconName; readonly label: string }) {
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the picture is drawn, not fetched
    <span className="forms-mark" role="img" aria-label={label} title={label}>
      <Icon name={icon} size={12} />
    </span>
  );
}

/** Reached by its key from the field itself, so it takes no step of Tab. */
export function MarkButton({
  icon,
  label,
  tooltip = label,
  keys,
  isHint = false,
  onPress,
}: {
  readonly icon: IconName;
  readonly label: string;
  readonly tooltip?: string;
  readonly keys: string;
  /** The way to the help of the field; it stays in sight. */
  readonly isHint?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Tooltip text={tooltip} keys={keys}>
      <PlainButton
        className="forms-mark-button"
        aria-label={label}
        aria-keyshortcuts={ariaKeys(keys)}
        excludeFromTabOrder
        {...(isHint && { 'data-hint': '' })}
        onPress={onPress}
      >
        <Icon name={icon} size={14} />
      </PlainButton>
    </Tooltip>
  );
}
