import { flattened } from './picture/background.ts';
import { turned, type Grey } from './picture/grey.ts';
import { beforeStraightening, lieOf, straightened } from './picture/skew.ts';
import { despeckled, isSpeckled } from './picture/specks.ts';

/** The steps around recognition. docs/ocr.md says what each of them earns; a step that earns nothing is not here. */
export interface Steps {
  /** Paper made white wherever it is lit less or has darkened. */
  readonly flatten: boolean;
  readonly despeckle: boolean;
  /** Lines made straight, and a page that lies on its side put upright. */
  readonly straighten: boolean;
  /** Lines that were left out, under stamps and signatures, read once more. */
  readonly lostLines: boolean;
}

export const ALL_STEPS: Steps = { flatten: true, despeckle: true, straighten: true, lostLines: true };

export interface Prepared {
  readonly picture: Grey;
  /** Whether the page was taken to lie on its side: then it may also stand on its head. */
  readonly quarters: 0 | 1;
  /** Where a place of this picture is in the picture as it was. */
  before(place: readonly [number, number]): [number, number];
}

/** Makes of the picture of a page what can be recognised best. */
export function prepared(picture: Grey, steps: Steps = ALL_STEPS): Prepared {
  const white = steps.flatten ? flattened(picture) : picture;
  const clean = steps.despeckle && isSpeckled(white) ? despeckled(white) : white;
  if (!steps.straighten) return { picture: clean, quarters: 0, before: ([x, y]) => [x, y] };
  const { degrees, onItsSide } = lieOf(clean);
  const upright = turned(clean, onItsSide ? 1 : 0);
  return {
    picture: straightened(upright, degrees),
    quarters: onItsSide ? 1 : 0,
    before(place) {
      const [x, y] = beforeStraightening(place, degrees, upright);
      return onItsSide ? beforeTurning([x, y], 1, upright) : [x, y];
    },
  };
}

/** Where a place of a picture that was turned clockwise by whole quarters was before. */
export function beforeTurning(
  [x, y]: readonly [number, number],
  quarters: number,
  { width, height }: Pick<Grey, 'width' | 'height'>,
): [number, number] {
  if (quarters === 1) return [y, width - x];
  if (quarters === 2) return [width - x, height - y];
  return quarters === 3 ? [height - y, x] : [x, y];
}
