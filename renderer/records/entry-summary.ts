import type { FieldDefinition } from '../../shared/records/definition.ts';
import { sayValue, valuesOf, type Saying } from './cell-values.ts';

/** As much of a long text as stands in a line with other things. */
const CUT = 80;

/**
 * One entry of a group in a line: when, what kind of thing, and then its other parts, "15 July 2021 · hearing · Court of the Lenin District".
 * Notes for oneself stand there only where nothing else does.
 */
export function entrySummary(
  group: FieldDefinition,
  entry: Readonly<Record<string, unknown>>,
  saying: Saying,
): string[] {
  const parts = inSummary(group).filter(({ key }) => entry[key] !== undefined && entry[key] !== null);
  const open = parts.filter(({ internal }) => internal !== true || group.internal === true);
  return (open.length > 0 ? open : parts).map((part) => sayPart(part, entry[part.key], saying)).filter(Boolean);
}

/** The parts of a group in the order in which a line tells them. */
export function inSummary({ fields = [], kindPart, textPart }: FieldDefinition): readonly FieldDefinition[] {
  const leading = textPart ?? kindPart ?? fields.find(({ type }) => type === 'term')?.key;
  const date = fields.find(({ type }) => type === 'edtf');
  const first = fields.find(({ key }) => key === leading);
  const heads = textPart === undefined ? [date, first] : [first, date];
  const led = heads.filter((part) => part !== undefined);
  return [...led, ...fields.filter((part) => !led.includes(part))];
}

function sayPart(part: FieldDefinition, value: unknown, saying: Saying): string {
  if (part.type === 'group') return `${part.label[saying.language]}: ${valuesOf(value).length}`;
  const said = sayValue(part, value, saying);
  if (said === '') return '';
  // A number, a yes or a no says nothing without what it is of.
  if (part.type === 'boolean' || part.type === 'integer' || part.type === 'number')
    return `${part.label[saying.language]}: ${said}`;
  const line = said.replaceAll(/\s+/g, ' ');
  return line.length > CUT ? `${line.slice(0, CUT).trimEnd()}…` : line;
}
