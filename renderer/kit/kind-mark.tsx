import { hasOwnShape, kindShape } from '../../shared/chronology/kind-shapes.ts';
import type { RecordType } from '../../shared/records/definition.ts';
import { definitions } from '../../shared/records/definitions.ts';
import { useWords } from '../app/words.ts';
import './kind-mark.css';

/** The custom property with the hue of a kind of record, for drawings. */
export function kindHue(type: RecordType): string {
  return hasOwnShape(type) ? `var(--kind-${type})` : 'var(--kind-other)';
}

/** The mark of a kind of record: hue, shape and the letter of its codes. It says its name unless `isDecorative`, where the name stands beside it. */
export function KindMark({
  type,
  isDecorative = false,
}: {
  readonly type: RecordType;
  readonly isDecorative?: boolean;
}) {
  const { language } = useWords();
  const { path, baseline } = kindShape(type);
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
      <path d={path} />
      <text x="8" y={baseline}>
        {prefix}
      </text>
    </svg>
  );
}
