import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useWords } from '../app/words.ts';
import './kind-mark.css';

/** One shape for each kind, so that the hue is never alone; the letter is that of the codes. 16 by 16. */
const SHAPES: Partial<Record<RecordType, { readonly d: string; readonly y: number }>> = {
  person: { d: 'M8 1a7 7 0 1 1 0 14a7 7 0 0 1 0-14z', y: 11.2 },
  organisation: { d: 'M1.5 1.5h13v13h-13z', y: 11.2 },
  place: { d: 'M8 0.5l7.5 7.5l-7.5 7.5l-7.5-7.5z', y: 11.1 },
  case: { d: 'M4.4 1h7.2l4 7l-4 7h-7.2l-4-7z', y: 11.2 },
  document: { d: 'M2.5 0.5h7.5l3.5 3.5v11.5h-11z', y: 12 },
  detention: { d: 'M0 2.5h16v11h-16z', y: 11.2 },
  incident: { d: 'M8 0.5l8 14.5h-16z', y: 13.2 },
  liquidation: { d: 'M4.9 0.5h6.2l4.4 4.4v6.2l-4.4 4.4h-6.2l-4.4-4.4v-6.2z', y: 11.2 },
  remedy: { d: 'M1.5 1h13v7.5c0 3.4-2.8 5.7-6.5 7c-3.7-1.3-6.5-3.6-6.5-7z', y: 10.6 },
  event: {
    d: 'M1.5 4a2.5 2.5 0 0 1 2.5-2.5h8a2.5 2.5 0 0 1 2.5 2.5v8a2.5 2.5 0 0 1-2.5 2.5h-8a2.5 2.5 0 0 1-2.5-2.5z',
    y: 11.2,
  },
};
const PLAIN = { d: 'M2 2h12v12h-12z', y: 11.2 };

/** The custom property with the hue of a kind of record, for drawings. */
export function kindHue(type: RecordType): string {
  return Object.hasOwn(SHAPES, type) ? `var(--kind-${type})` : 'var(--kind-other)';
}

/** The mark of a kind of record: hue, shape and letter. It says its name unless `isDecorative`, where the name stands beside it. */
export function KindMark({
  type,
  isDecorative = false,
}: {
  readonly type: RecordType;
  readonly isDecorative?: boolean;
}) {
  const { language } = useWords();
  const { d, y } = SHAPES[type] ?? PLAIN;
  const { label, prefix } = definitions[type];
  const said = label[language];
  return (
    <svg
      className="kit-kind"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      style={{ color: kindHue(type) }}
      {...(isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': said })}
    >
      {!isDecorative && <title>{said}</title>}
      <path d={d} />
      <text x="8" y={y}>
        {prefix}
      </text>
    </svg>
  );
}
