import { describe, expect, test } from 'vitest';
import { flattened } from '../../../electron/ocr/picture/background.ts';
import { cut, greyOf, shrunk, turned, type Grey } from '../../../electron/ocr/picture/grey.ts';
import { beforeStraightening, lieOf, straightened } from '../../../electron/ocr/picture/skew.ts';
import { despeckled, isSpeckled } from '../../../electron/ocr/picture/specks.ts';
import { beforeTurning } from '../../../electron/ocr/prepare.ts';
import { chanceFrom } from '../../fixtures/ocr/chance.ts';
import { print } from '../../fixtures/ocr/paper.ts';
import { askew, faded, grainy, unevenlyLit } from '../../fixtures/ocr/spoil.ts';
import { pageTexts } from '../../fixtures/ocr/texts.ts';

const [TEXT = ''] = pageTexts.eng;
const page = (): Grey => print(TEXT, { font: 'Times-Roman', size: 12, columns: 1, dpi: 100, ink: 10 });

describe('the lie of a page', () => {
  test.each([-9, -3.4, 0, 1.5, 7])('is found where it is %f degrees askew', (degrees) => {
    const { degrees: found, onItsSide } = lieOf(askew(page(), degrees));
    expect(found).toBeCloseTo(degrees, 0);
    expect(onItsSide).toBe(false);
  });

  test('is on its side when it lies so', () => {
    expect(lieOf(turned(page(), 1))).toMatchObject({ onItsSide: true });
    expect(lieOf(turned(page(), 3))).toMatchObject({ onItsSide: true });
  });

  test('is straight when there is nothing on it', () => {
    expect(lieOf(greyOf(400, 600))).toEqual({ degrees: 0, onItsSide: false });
  });

  test('is taken back for the places of words', () => {
    const picture = page();
    // A spot that is straightened is found where it was.
    const spot = { x: 620, y: 150 };
    const dotted = { ...picture, data: picture.data.slice().fill(255) };
    for (let y = -3; y <= 3; y += 1)
      for (let x = -3; x <= 3; x += 1) dotted.data[(spot.y + y) * picture.width + spot.x + x] = 0;
    const [x, y] = beforeStraightening(darkest(straightened(dotted, 5)), 5, dotted);
    expect(Math.abs(x - spot.x)).toBeLessThan(2.5);
    expect(Math.abs(y - spot.y)).toBeLessThan(2.5);
  });

  test.each([1, 2, 3])('is taken back after %i quarter turns', (quarters) => {
    const dotted = greyOf(30, 50);
    dotted.data[40 * 30 + 7] = 0;
    const turn = turned(dotted, quarters);
    const [x, y] = darkest(turn);
    // The middle of a point, because a point has a width.
    const [wasX, wasY] = beforeTurning([x + 0.5, y + 0.5], quarters, turn);
    expect([Math.floor(wasX), Math.floor(wasY)]).toEqual([7, 40]);
  });
});

describe('paper', () => {
  test('becomes white where it lies in the shadow, and print stays dark', () => {
    const dark = unevenlyLit(page());
    const white = flattened(dark);
    const whiteOf = ({ data }: Grey): number => data.filter((value) => value > 235).length / data.length;
    const ink = white.data.filter((value) => value < 90).length;
    expect(whiteOf(dark)).toBeLessThan(0.2);
    expect(whiteOf(white)).toBeGreaterThan(0.6);
    expect(ink).toBeGreaterThan(page().data.filter((value) => value < 90).length * 0.6);
  });

  test('that has darkened under faded print gives black on white', () => {
    const white = flattened(faded(page(), 120, 200));
    expect(Math.max(...white.data.subarray(0, 5000))).toBeGreaterThan(240);
    expect(white.data.filter((value) => value < 60).length).toBeGreaterThan(1000);
  });
});

describe('specks', () => {
  const chance = chanceFrom(7);
  test('are told from dots of letters', () => {
    expect(isSpeckled(page())).toBe(false);
    expect(isSpeckled(grainy(page(), chance, 20, 0.012))).toBe(true);
  });

  test('go, and print stays', () => {
    const dirty = grainy(greyOf(200, 200, 240), chance, 0, 0.01);
    expect(dirty.data.some((value) => value < 100)).toBe(true);
    expect(despeckled(dirty).data.filter((value) => value < 100).length).toBeLessThan(5);
  });
});

test('parts of a picture end where the picture does, and smaller ones keep its shades', () => {
  const picture = greyOf(10, 10, 100);
  expect(cut(picture, 6, 6, 20, 20)).toMatchObject({ width: 4, height: 4 });
  expect(shrunk(picture, 3)).toMatchObject({ width: 3, height: 3 });
  expect([...new Set(shrunk(picture, 3).data)]).toEqual([100]);
});

function darkest({ width, data }: Grey): [number, number] {
  let [sumX, sumY, weight] = [0, 0, 0];
  data.forEach((value, at) => {
    const dark = 255 - value;
    sumX += (at % width) * dark;
    sumY += Math.floor(at / width) * dark;
    weight += dark;
  });
  return [sumX / weight, sumY / weight];
}
