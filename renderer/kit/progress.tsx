import { Label, ProgressBar as AriaProgressBar } from 'react-aria-components';
import './progress.css';

export interface ProgressBarProps {
  readonly label: string;
  readonly value: number;
  /** Null while nobody knows how much there is. */
  readonly max: number | null;
  /** What stands beside it and is said: "12 of 40 files, about 2 minutes left". */
  readonly text: string;
}

/** How far something is that takes longer than a moment. */
export function ProgressBar({ label, value, max, text }: ProgressBarProps) {
  return (
    <AriaProgressBar
      className="kit-progress"
      value={value}
      maxValue={max === null || max <= 0 ? 1 : max}
      isIndeterminate={max === null}
      valueLabel={text}
    >
      {({ percentage }) => (
        <>
          <Label className="kit-progress-label">{label}</Label>
          <span className="kit-progress-text">{text}</span>
          <span className="kit-progress-track">
            <span
              className="kit-progress-done"
              style={{ transform: `scaleX(${(percentage ?? 100) / 100})` }}
              data-unknown={max === null || undefined}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
